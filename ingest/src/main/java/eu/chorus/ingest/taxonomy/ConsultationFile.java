package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.document.Recognition;
import eu.chorus.ingest.survey.Label;
import eu.chorus.ingest.survey.Uploads;
import eu.chorus.model.Consultation;
import eu.chorus.model.Licence;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.ReleaseTerms;
import eu.chorus.model.Section;
import eu.chorus.model.Source;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Topic;
import eu.chorus.model.Vectors;
import eu.chorus.model.WorkingGroup;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code consultation.yaml}: one file describes a consultation. Its format, key by key, is in this
 * module's {@code README.md}; the keys at the top are {@link #KEYS}.
 *
 * <p>Reading opens the exports that the file names, because columns, options and labels may be
 * named by their digest, and because whatever an export holds and the file does not declare is a
 * fault. All faults are told at once.
 */
public final class ConsultationFile {
  /** The keys at the top of the file. */
  static final List<String> KEYS =
      List.of(
          "consultation",
          "inputs",
          "working_groups",
          "sections",
          "topics",
          "stakeholders",
          "several",
          "organisations",
          "option_lists",
          "questions",
          "drafts",
          "crosswalk",
          "calendar",
          "roster",
          "ocr",
          "vectors",
          "release");

  /** The one setting of a release that is a question: whether participants are named. */
  private static final String ANNEX = "participants_annex";

  private static final Map<String, String> YES_NO =
      Map.of("yes", "yes", "true", "yes", "no", "no", "false", "no");

  private static final Map<String, Licence> LICENCES =
      Stream.of(Licence.values()).collect(Collectors.toMap(Licence::name, licence -> licence));

  private final Path dataFolder;
  private final Faults faults;
  private Optional<Recognition> recognition = Optional.empty();

  private ConsultationFile(Path dataFolder, Faults faults) {
    this.dataFolder = dataFolder;
    this.faults = faults;
  }

  /**
   * What was read.
   *
   * @param consultation the consultation
   * @param notices what does not stop a run but somebody should know
   * @param recognition how scans among the uploads are to be recognised, if they are
   */
  public record Reading(
      Consultation consultation, List<Problem> notices, Optional<Recognition> recognition) {
    public Reading {
      notices = List.copyOf(notices);
    }
  }

  /**
   * Reads a consultation file and the exports it names.
   *
   * @param yaml the file
   * @param dataFolder the folder that its inputs lie in
   * @throws UserException with everything that is wrong
   */
  public static Consultation read(Path yaml, Path dataFolder) {
    return readWithNotices(yaml, dataFolder).consultation();
  }

  /** As {@link #read}, with the notices. */
  public static Reading readWithNotices(Path yaml, Path dataFolder) {
    var faults = new Faults(String.valueOf(yaml.getFileName()));
    var root = YamlFile.read(yaml, faults);
    if (root == null) {
      throw new UserException(faults.all());
    }
    var file = new ConsultationFile(dataFolder, faults);
    var consultation = file.consultation(root);
    PlenarySection.checkRoster(consultation, dataFolder, faults);
    faults.throwIfStopping();
    return new Reading(consultation, faults.all(), file.recognition);
  }

  private Consultation consultation(YamlNode root) {
    var top = new Fields(root, faults);
    var head =
        new Fields(
            top.required("consultation").orElse(YamlNode.empty("consultation", root.line())),
            faults);
    String id = Ids.read(head, faults);
    String title = head.requiredText("title");
    head.done();
    var taxonomy = TaxonomyFile.readOrBuiltIn(top, faults);
    var groups = taxonomy.workingGroups();
    var groupIds = groups.stream().map(WorkingGroup::id).collect(Collectors.toSet());
    var sections =
        top.records("sections", f -> new Section(f.requiredText("id"), f.requiredText("title")));
    var sectionIds = Ids.unique(sections, Section::id, at(top, "sections"), faults);
    var topics = taxonomy.topics();
    var drafts = top.records("drafts", new DraftSection(groupIds, dataFolder, faults)::read);
    var rounds = Ids.unique(drafts, DraftSection.Round::id, at(top, "drafts"), faults);
    var allRounds = new HashSet<>(rounds);
    allRounds.add("consultation");
    var provisions = drafts.stream().flatMap(d -> d.provisions().stream()).toList();
    var plenary = new PlenarySection(dataFolder, faults).read(top, drafts);

    top.required("inputs");
    var inputs =
        top.records("inputs", new InputSection(faults, allRounds)::read).stream()
            .flatMap(List::stream)
            .toList();
    Ids.unique(inputs, i -> i.source().id(), at(top, "inputs"), faults);
    var inputIds = inputs.stream().map(i -> i.source().series()).collect(Collectors.toSet());
    var topicById = new HashMap<String, Topic>();
    topics.forEach(topic -> topicById.put(topic.id(), topic));
    top.required("questions");
    var questionSection =
        new QuestionSection(
            inputIds,
            sectionIds,
            groupIds,
            topicById,
            inputs.stream()
                .map(InputSection.Input::source)
                .collect(Collectors.toMap(Source::series, Source::round, (a, b) -> a)),
            provisions,
            top.entries("option_lists"),
            faults);
    var questions = top.records("questions", questionSection::read);
    Ids.unique(questions, DeclaredQuestion::id, at(top, "questions"), faults);
    inputs.forEach(i -> knownQuestions(i, questions));
    var who = new IdentitySection(dataFolder, faults);
    var stakeholders = who.stakeholders(top);
    var identities = who.read(top);
    var release = release(top);
    var vectors =
        top.node("vectors")
            .flatMap(v -> top.choice(v, Map.of("none", Vectors.NONE, "local", Vectors.LOCAL)))
            .orElse(Vectors.NONE);
    recognition = top.node("ocr").flatMap(ocr -> recognition(top, ocr));
    top.done();

    var checked = check(inputs, questions, stakeholders);
    var order = questions.stream().map(DeclaredQuestion::id).toList();
    var labels = new HashMap<String, StakeholderType>();
    stakeholders.forEach(
        (label, type) -> {
          if (!Label.isDigest(label)) {
            labels.put(Label.fold(label), type);
          }
        });
    checked.forEach(c -> labels.putAll(c.stakeholders()));
    return new Consultation(
        id,
        title,
        checked.stream().map(ExportCheck.Checked::source).toList(),
        checked.stream()
            .flatMap(c -> c.questions().stream())
            .collect(
                Collectors.toMap(Question::id, q -> q, SeveralExports::both, LinkedHashMap::new))
            .values()
            .stream()
            .sorted(Comparator.comparingInt((Question q) -> order.indexOf(q.id())))
            .toList(),
        sections,
        groups,
        topics,
        labels,
        provisions,
        plenary,
        identities,
        vectors,
        release);
  }

  /**
   * The questions that an input says something particular about must be questions of its survey.
   */
  private void knownQuestions(InputSection.Input input, List<DeclaredQuestion> questions) {
    var known =
        questions.stream()
            .filter(q -> q.input().equals(input.source().series()))
            .map(DeclaredQuestion::id)
            .toList();
    Stream.concat(input.headers().keySet().stream().sorted(), input.without().stream())
        .filter(id -> !known.contains(id))
        .forEach(id -> faults.add(ProblemKind.CONFIG_DANGLING_REFERENCE, input.node(), id));
  }

  /** Whether this machine has it is asked where scans are read: most who read the file do not. */
  private Optional<Recognition> recognition(Fields top, YamlNode languages) {
    try {
      return top.scalar(languages).map(Recognition::new);
    } catch (UserException e) {
      e.problems().forEach(p -> faults.add(p.kind(), languages, p.detail()));
      return Optional.empty();
    }
  }

  /** Settings for all, and below the name of an audience those for it alone. */
  private static ReleaseTerms release(Fields top) {
    var settings = new LinkedHashMap<String, String>();
    var entries = new LinkedHashMap<>(top.entries("release"));
    var publisher = Optional.ofNullable(entries.remove("publisher")).flatMap(top::scalar);
    var licence =
        Optional.ofNullable(entries.remove("licence"))
            .flatMap(value -> top.choice(value, LICENCES));
    entries.forEach((name, value) -> release(top, "", name, value, settings));
    return new ReleaseTerms(settings, publisher, licence);
  }

  private static void release(
      Fields top, String audience, String name, YamlNode value, Map<String, String> settings) {
    if (audience.isEmpty() && value.kind() == YamlNode.Kind.MAPPING) {
      value.fields().forEach((inner, v) -> release(top, name + ".", inner, v, settings));
    } else if (name.equals(ANNEX)) {
      top.choice(value, YES_NO).ifPresent(answer -> settings.put(audience + name, answer));
    } else if (name.equals("profile")) {
      top.scalar(value).ifPresent(profile -> settings.put(audience + name, profile));
    } else {
      top.wholeNumber(value).ifPresent(n -> settings.put(audience + name, Integer.toString(n)));
    }
  }

  private List<ExportCheck.Checked> check(
      List<InputSection.Input> inputs,
      List<DeclaredQuestion> questions,
      Map<String, StakeholderType> stakeholders) {
    var checked = new ArrayList<ExportCheck.Checked>();
    for (InputSection.Input input : inputs) {
      Source source = input.source();
      var own = questions.stream().filter(q -> q.input().equals(source.series())).toList();
      if (source.uploads().isPresent()
          && own.stream().noneMatch(q -> q.kind() == QuestionKind.UPLOAD)) {
        faults.add(
            ProblemKind.CONFIG_MISSING_KEY,
            input.node(),
            "it has uploads, but no question of kind upload");
      }
      if (source.file().isEmpty()) {
        continue;
      }
      boolean alone =
          inputs.stream().filter(i -> i.source().series().equals(source.series())).count() == 1;
      try {
        checked.add(ExportCheck.check(input, alone, own, stakeholders, dataFolder, faults));
      } catch (UserException e) {
        faults.addAll(e);
        if (source.uploads().isEmpty()) {
          continue; // they lie in the export's own ZIP
        }
      }
      try {
        Uploads.of(source, dataFolder).problems().forEach(faults::add);
      } catch (UserException e) {
        faults.addAll(e);
      }
    }
    return checked;
  }

  private static YamlNode at(Fields top, String key) {
    return top.node(key).orElse(top.node());
  }
}
