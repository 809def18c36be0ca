package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A record that is printed by accident, in a log or an exception, tells ids and counts but nobody's
 * words: every one is made with a marker in each text that could hold any, and printed.
 */
class QuietRecordsTest {
  private static final String MARKER = "kanarie";

  /** Components whose texts are ids, keys or places that Chorus or the operator made. */
  private static final Set<String> IDS =
      Set.of(
          "id",
          "contribution",
          "question",
          "passage",
          "round",
          "source",
          "series",
          "sheet",
          "sha256",
          "key",
          "digest",
          "hex",
          "file",
          "path",
          "language",
          "topic",
          "theme",
          "themes",
          "family",
          "campaign",
          "workingGroups",
          "mention",
          "pseudonym",
          "organisationId",
          "tombstones",
          "state",
          "reason",
          "reasons",
          "table",
          "population",
          "category",
          "fromRound",
          "toRound",
          "parent",
          "kind",
          "format");

  /** Records of what the operator, the survey tool or a public draft says: nobody's words. */
  private static final Set<String> PUBLIC =
      Set.of(
          // the consultation file and the questionnaire
          "model.Consultation",
          "model.Question",
          "model.ReleaseTerms",
          "model.RosterSource",
          "model.Section",
          "model.Source",
          "model.Source$AnswerRows",
          "model.Source$MetaColumns",
          "model.Topic",
          "model.WorkingGroup",
          "ingest.document.Recognition",
          "ingest.roster.ResponseRates",
          "ingest.taxonomy.CalendarSection",
          "ingest.taxonomy.DeclaredQuestion",
          "ingest.taxonomy.DraftWriter$Guess",
          "ingest.taxonomy.ExportCheck$Checked",
          "ingest.taxonomy.InputSection$Input",
          "ingest.taxonomy.MatrixTitles$Split",
          "ingest.taxonomy.QuestionSection",
          "ingest.taxonomy.TableTitles$Row",
          "ingest.taxonomy.YamlNode",
          "jobs.Intake",
          "jobs.Intake$Configured",
          // drafts, which are public in full
          "model.Provision",
          "model.Succession",
          "ingest.draft.CrosswalkCheck$Side",
          "ingest.draft.Heading",
          "ingest.draft.Line",
          "ingest.draft.Numeral",
          "ingest.draft.Section",
          "nlp.provision.Chapters$Named",
          "nlp.provision.Drafts$Named",
          "nlp.provision.Group",
          "nlp.provision.LevelReader$Item",
          "nlp.provision.LevelReader$Level",
          "nlp.provision.NumberFirst$Level",
          "nlp.provision.Lexicon$Entry",
          "nlp.provision.Mention",
          "nlp.provision.Reference",
          "jobs.Speaking$Spoken",
          "jobs.TakenUp$Course",
          "jobs.Aimed",
          "jobs.Aimed$Wanted",
          // ids of a codebook, and what one can be for or against: a question, a measure, a theme
          "nlp.codebook.Mapping",
          "nlp.stance.Proposition",
          "nlp.stance.Subject",
          "nlp.stance.Target",
          // headers, options of the questionnaire, and names of sheets and exports
          "ingest.survey.ChosenOptions$Labels",
          "ingest.survey.Column",
          "ingest.survey.Definition$Entry",
          "ingest.survey.Field",
          "ingest.survey.JoinedRows$Sheet",
          "ingest.survey.Packed",
          "ingest.survey.PlainSheet",
          "ingest.survey.PortalCsv",
          "ingest.survey.SplitChoice",
          "ingest.survey.Table",
          "ingest.survey.Tidy",
          "ingest.survey.Told$Answer",
          "ingest.survey.Told$Upload",
          "ingest.survey.XlsSheet",
          "ingest.survey.XlsxSheet",
          // digests, ranks, names of folders, categories and types
          "jobs.DispositionMatrix$Part",
          "nlp.correction.RequestRef",
          "ingest.FileFate",
          "ingest.identity.Organisations$Link",
          "ingest.survey.History$Version",
          "jobs.Accounts$Filed",
          "jobs.Accounts$Settled",
          "jobs.Keys",
          "jobs.run.Closing",
          "jobs.Index$Part",
          "jobs.Profiles$Index",
          "nlp.annotation.Name",
          "nlp.evaluation.ClusterScoring",
          "nlp.evaluation.Evaluation",
          "nlp.evaluation.Figure",
          "nlp.evaluation.LabelScoring",
          "nlp.evaluation.LabelScoring$Item",
          "nlp.evaluation.SpanScoring",
          "nlp.evaluation.SpanScoring$Span",
          "nlp.evaluation.TaskSettings",
          // digests of texts, ids of contributions and provisions
          "jobs.Copies$Alike",
          "jobs.Copies$Meeting",
          "jobs.LedgerSets$Part",
          "jobs.LedgerSets$Placed",
          "nlp.campaign.CopiedPassages",
          "jobs.Sharing$Pair",
          "jobs.Sharing$Family",
          "nlp.provision.PassageProvisions",
          // what the files of rules say
          "nlp.request.TrackedChanges$Mark",
          // ids of rounds
          "jobs.Subject",
          // names of stages and models
          "jobs.TextCache",
          // ids and labels of topics
          "jobs.Campaigns$Summed",
          "nlp.campaign.Campaign",
          "model.Routing",
          "nlp.topic.Labelled",
          "nlp.topic.Placement");

  @Test
  void noneTellsWhatSomebodySaid() throws ReflectiveOperationException {
    var talking = new TreeSet<String>();
    for (var type : records()) {
      var made = make(type, MARKER);
      if (made.isPresent() && made.get().toString().contains(MARKER)) {
        talking.add(type.getName().replace("eu.chorus.", ""));
      }
    }
    assertThat(talking).isEqualTo(new TreeSet<>(PUBLIC));
  }

  @SuppressWarnings("unchecked")
  private static List<Class<? extends Record>> records() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                "eu.chorus.model", "eu.chorus.ingest", "eu.chorus.nlp", "eu.chorus.jobs")
            .stream()
            .filter(JavaClass::isRecord)
            .filter(type -> !type.getPackageName().equals("eu.chorus.jobs.sample"))
            .filter(
                type ->
                    !type.getSource()
                        .map(s -> s.getUri().toString().contains("/test/"))
                        .orElse(false))
            .<Class<? extends Record>>map(type -> (Class<? extends Record>) type.reflect())
            .toList();
  }

  /** Nothing if its constructor refuses markers: then it can hold nobody's words. */
  private static Optional<Record> make(Class<? extends Record> type, String marker)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    var arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      var text = IDS.contains(components[i].getName()) ? "id" : marker;
      arguments[i] = value(components[i].getGenericType(), text, type);
    }
    var constructor =
        type.getDeclaredConstructor(
            Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
    constructor.setAccessible(true);
    try {
      return Optional.of(constructor.newInstance(arguments));
    } catch (InvocationTargetException refused) {
      return Optional.empty();
    }
  }

  private static @Nullable Object value(Type type, String text, Class<?> within)
      throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      return container(generic, text, within);
    }
    if (!(type instanceof Class<?> plain)) {
      return null;
    }
    if (plain == within) {
      return null; // a record that holds more of its kind is made without them
    }
    if (plain.isRecord()) {
      return make(plain.asSubclass(Record.class), "id").orElse(null); // judged by itself
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    if (plain.isPrimitive()) {
      return Array.get(Array.newInstance(plain, 1), 0);
    }
    return plain.isArray() ? Array.newInstance(plain.getComponentType(), 0) : scalar(plain, text);
  }

  private static @Nullable Object container(ParameterizedType generic, String text, Class<?> within)
      throws ReflectiveOperationException {
    var raw = (Class<?>) generic.getRawType();
    Type[] of = generic.getActualTypeArguments();
    var first = Optional.ofNullable(value(of[0], text, within));
    if (raw == Optional.class) {
      return first;
    } else if (raw == List.class) {
      return first.stream().toList();
    } else if (raw == Set.class) {
      return first.stream().collect(Collectors.toSet());
    }
    if (raw != Map.class && raw != SortedMap.class) {
      return null;
    }
    var map = new TreeMap<Object, Object>(Comparator.comparing(String::valueOf));
    var last = Optional.ofNullable(value(of[1], text, within));
    last.ifPresent(held -> map.put(first.orElse(text), held));
    return map;
  }

  private static @Nullable Object scalar(Class<?> plain, String text) {
    if (plain == String.class) {
      return text;
    } else if (plain == Integer.class) {
      return 0;
    } else if (plain == Long.class) {
      return 0L;
    } else if (plain == Double.class) {
      return 0.0;
    } else if (plain == LocalDate.class) {
      return LocalDate.EPOCH;
    } else if (plain == LocalDateTime.class) {
      return LocalDate.EPOCH.atStartOfDay();
    }
    if (plain == ByteBuffer.class) {
      return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
    return plain == Duration.class ? Duration.ofSeconds(3) : null;
  }
}
