package eu.chorus.output.synthesis;

import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.Section;
import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.TableCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Composes reports: participation, then every working group's closed questions and themes, then
 * what a reader must know to trust them. Every sentence is a frame filled with published numbers,
 * the questionnaire's own words and theme labels.
 */
public final class ReportComposer {
  private final Frames frames;
  private final Phrasing phrasing;

  /** Composes in the language of these frames, everything said in the preferred way. */
  public ReportComposer(Frames frames) {
    this(frames, Phrasing.preferred());
  }

  /**
   * Composes in the language of these frames.
   *
   * @param phrasing chooses how each thing is said; used up by one report
   */
  public ReportComposer(Frames frames, Phrasing phrasing) {
    this.frames = frames;
    this.phrasing = phrasing;
  }

  /**
   * A question's full text as lists show it, cut between words where it is long; every word of it
   * is the questionnaire's.
   */
  public static String shortTitle(String fullText) {
    return Draft.brief(fullText);
  }

  /** The results report over everything that was found. */
  public Report results(Findings findings) {
    return compose(findings, frames.say("report.results"));
  }

  /**
   * The brief of one working group on one round.
   *
   * @param workingGroup id of the group; its questions and topics alone are covered
   * @param round the round; questions of other rounds are left out
   */
  public Report brief(Findings findings, String workingGroup, String round) {
    Predicate<Question> covered =
        q ->
            q.workingGroups().contains(workingGroup)
                && round.equals(findings.rounds().get(q.source()));
    var questions = findings.questions().stream().filter(covered).toList();
    var topics =
        findings.topics().stream().filter(t -> t.workingGroups().contains(workingGroup)).toList();
    var groups =
        findings.workingGroups().stream().filter(g -> g.id().equals(workingGroup)).toList();
    var name = groups.stream().map(WorkingGroup::title).findFirst().orElse(workingGroup);
    var narrower =
        new Findings(
            findings.title(),
            groups,
            findings.sections(),
            topics,
            questions,
            findings.rounds(),
            findings.tables().stream()
                .filter(
                    t ->
                        covers(t.spec().id(), questions, topics)
                            || concerns(t.spec().id(), workingGroup, round))
                .toList(),
            findings.facts(),
            findings.since(),
            findings.answered().stream()
                .filter(one -> concerns(one.table(), workingGroup, round))
                .toList(),
            findings.notes().stream()
                .filter(
                    note ->
                        topics.stream().anyMatch(t -> isAbout(t, note.table()))
                            || concerns(note.table(), workingGroup, round))
                .toList());
    var title = frames.say("report.brief", name, frames.say("word.round", round));
    return compose(narrower, title);
  }

  private static boolean concerns(String table, String workingGroup, String round) {
    var group = ProvisionTables.workingGroup(table);
    return table.startsWith("provisions:")
        && ProvisionTables.round(table).equals(round)
        && (group.isEmpty() || group.equals(workingGroup));
  }

  private static boolean covers(String table, List<Question> questions, List<Topic> topics) {
    return TableCatalogue.isParticipation(table)
        || topics.stream().anyMatch(t -> isAbout(t, TableCatalogue.oneWayId(table)))
        || questions.stream()
            .map(q -> "closed:" + q.id())
            .anyMatch(id -> table.equals(id) || table.startsWith(id + ":by:"));
  }

  private static boolean isAbout(Topic topic, String table) {
    return table.equals(TableCatalogue.themesId(topic.id()))
        || table.equals(RequestTables.requestsId(topic.id()))
        || table.equals(RequestTables.evidenceId(topic.id()));
  }

  private Report compose(Findings findings, String title) {
    var draft = new Draft(findings, frames, phrasing);
    SummaryPart.write(draft);
    ParticipationPart.write(draft);
    SincePart.write(draft);
    for (var group : findings.workingGroups()) {
      var questions =
          findings.questions().stream().filter(q -> belongs(q, group, findings)).toList();
      var topics =
          findings.topics().stream().filter(t -> only(t.workingGroups(), group, findings)).toList();
      group(
          frames.say("group.heading", group.id(), group.title()),
          group.id(),
          questions,
          topics,
          draft);
    }
    var shared =
        findings.questions().stream()
            .filter(q -> crossCutting(q.workingGroups(), findings))
            .toList();
    var topics =
        findings.topics().stream().filter(t -> crossCutting(t.workingGroups(), findings)).toList();
    group(frames.say("crosscutting.heading"), "cross-cutting", shared, topics, draft);
    ProvisionPart.write(draft);
    NotePart.rest(draft);
    AnsweredPart.write(draft);
    ClosingPart.write(draft);
    return new Report(title, findings.title(), draft.blocks(), findings.tables());
  }

  private static boolean belongs(Question question, WorkingGroup group, Findings findings) {
    return only(question.workingGroups(), group, findings);
  }

  /** Whether something belongs to this one of the report's groups and to no other of them. */
  private static boolean only(List<String> ids, WorkingGroup group, Findings findings) {
    return ids.contains(group.id()) && !crossCutting(ids, findings);
  }

  private static boolean crossCutting(List<String> ids, Findings findings) {
    return findings.workingGroups().stream().filter(g -> ids.contains(g.id())).count() != 1;
  }

  private void group(
      String title, String id, List<Question> questions, List<Topic> topics, Draft draft) {
    var findings = draft.findings();
    boolean anyQuestion =
        questions.stream().anyMatch(q -> findings.table("closed:" + q.id()).isPresent());
    boolean anyTheme =
        topics.stream().anyMatch(t -> findings.table("themes:" + t.id()).isPresent());
    if (!anyQuestion && !anyTheme && !RequestPart.isAsked(topics, draft)) {
      return;
    }
    draft.heading(2, "group-" + id, title);
    sections(questions, findings)
        .forEach(
            (section, members) -> {
              boolean titled = !section.isEmpty();
              if (titled) {
                draft.heading(3, "section-" + id + "-" + section, sectionTitle(section, findings));
              }
              matrices(members).forEach(rows -> question(rows, titled ? 4 : 3, draft));
            });
    if (anyTheme) {
      draft.heading(3, "themes-of-" + id, frames.say("themes.heading"));
      topics.forEach(t -> ThemePart.write(t, 4, draft));
    }
    RequestPart.write(id, topics, draft);
  }

  private static Map<String, List<Question>> sections(List<Question> questions, Findings findings) {
    return questions.stream()
        .filter(q -> findings.table("closed:" + q.id()).isPresent())
        .collect(Collectors.groupingBy(Question::section, LinkedHashMap::new, Collectors.toList()));
  }

  private String sectionTitle(String id, Findings findings) {
    return findings.sections().stream()
        .filter(s -> s.id().equals(id))
        .map(Section::title)
        .map(t -> frames.say("section.heading", id, t))
        .findFirst()
        .orElse(id);
  }

  /** Questions one by one, the neighbouring rows of a matrix together. */
  private static List<List<Question>> matrices(List<Question> questions) {
    var groups = new ArrayList<List<Question>>();
    for (var question : questions) {
      var last = groups.isEmpty() ? null : groups.get(groups.size() - 1).get(0);
      boolean joins =
          last != null
              && question.kind() == QuestionKind.MATRIX_ROW
              && last.kind() == QuestionKind.MATRIX_ROW
              && last.title().equals(question.title())
              && last.options().equals(question.options());
      if (joins) {
        groups.get(groups.size() - 1).add(question);
      } else {
        groups.add(new ArrayList<>(List.of(question)));
      }
    }
    return groups;
  }

  private static void question(List<Question> rows, int level, Draft draft) {
    if (rows.size() > 1) {
      MatrixPart.write(rows, level, draft);
    } else {
      ClosedPart.write(rows.get(0), level, draft);
    }
  }
}
