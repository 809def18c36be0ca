package eu.chorus.jobs.sample;

import eu.chorus.model.Provision;
import eu.chorus.model.QuestionKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the consultation.yaml that describes a sample. */
final class ConsultationText {
  /** The working groups as published, with WG1 in its two sub-groups. */
  static final Map<String, String> GROUPS = groups();

  private final StringBuilder yaml = new StringBuilder();

  ConsultationText() {}

  /** All that was written. */
  String text() {
    return yaml.toString();
  }

  static String of(List<Survey> surveys, List<Provision> provisions, long seed) {
    var text = new ConsultationText();
    text.head(seed);
    text.line("inputs:");
    surveys.forEach(text::input);
    text.structure(surveys.get(0).parts());
    text.stakeholders();
    text.line("questions:");
    surveys.forEach(text::questions);
    text.drafts(provisions);
    text.line("release: {publisher: \"An invented office\", licence: CC0}");
    return text.text();
  }

  void head(long seed) {
    line("# SYNTHETIC. Everything that this file describes was invented by `chorus sample`: every");
    line(
        "# organisation, person and sentence. The option lists are modelled on Annexes XI and XII");
    line("# of the AI Act; the real questionnaire's lists are not public here.");
    line("consultation:");
    line("  id: sample");
    line(
        String.format(
            Locale.ROOT,
            "  title: \"Synthetic sample consultation on a Code of Practice (seed %d)\"",
            seed));
  }

  void input(Survey survey) {
    line("  - id: " + survey.id());
    line("    layout: eusurvey-xlsx");
    line("    file: " + survey.id() + ".xlsx");
    if (survey.uploads()) {
      line("    uploads: uploads");
    }
    line("    channel: " + (survey.uploads() ? "consultation" : "plenary"));
    line("    round: " + survey.round());
    line("    control_total: " + survey.submissions().size());
    line("    columns:");
    line("      id: \"Contribution ID\"");
    line("      submitted: \"Creation date\"");
    line("      language: \"Languages\"");
    line("      stakeholder: " + Json.quote(Survey.STAKEHOLDER));
    line("      country: " + Json.quote(Survey.COUNTRY));
    line("      organisation: " + Json.quote(Survey.ORGANISATION));
    line("      anonymity:");
    line("        column: " + Json.quote(Survey.ANONYMITY));
    line("        named: " + list(List.of(Survey.NAMED)));
    line("      identity: " + list(List.of(Survey.PERSON, Survey.MAIL)));
  }

  void structure(List<Part> parts) {
    line("working_groups:");
    GROUPS.forEach(
        (id, title) ->
            line(String.format(Locale.ROOT, "  - {id: %s, title: %s}", id, Json.quote(title))));
    line("sections:");
    for (Part part : parts) {
      String id = Json.quote(part.section());
      line(String.format(Locale.ROOT, "  - {id: %s, title: %s}", id, Json.quote(part.title())));
    }
    line("topics:");
    for (Part part : parts) {
      line("  - id: " + part.topic());
      line("    title: " + Json.quote(part.title()));
      line("    keywords: " + list(part.keywords()));
      line("    working_groups: " + list(part.workingGroups()));
    }
  }

  void stakeholders() {
    line("stakeholders:");
    for (String row : Vocabulary.lines("respondents.txt")) {
      List<String> fields = Vocabulary.parts(row, "\\|");
      for (String label : Vocabulary.parts(fields.get(3), ";")) {
        String type = fields.get(0).toLowerCase(Locale.ROOT);
        line("  " + Json.quote(label) + ": " + type);
      }
    }
  }

  void questions(Survey survey) {
    for (Part part : survey.parts()) {
      for (Item item : part.items()) {
        line("  - id: " + item.id());
        line("    input: " + survey.id());
        line("    header: " + Json.quote(item.header()));
        line("    kind: " + kind(item.kind()));
        if (!item.open()) {
          line("    options: " + list(item.options().stream().map(Item.Option::label).toList()));
          line("    ordinal: " + item.ordinal());
        }
        line("    section: " + Json.quote(part.section()));
        line("    working_groups: " + list(part.workingGroups()));
        line("    topic: " + part.topic());
      }
    }
    if (survey.uploads()) {
      line("  - id: upload");
      line("    input: " + survey.id());
      line("    header: " + Json.quote(Survey.UPLOAD));
      line("    kind: upload");
    }
  }

  private void drafts(List<Provision> provisions) {
    line("drafts:");
    var rounds =
        new TreeMap<>(provisions.stream().collect(Collectors.groupingBy(Provision::round)));
    rounds.forEach(
        (round, ofRound) -> {
          line("  - round: " + round);
          line("    provisions:");
          for (Provision p : ofRound) {
            line(
                String.format(
                    Locale.ROOT,
                    "      - {id: %s, title: %s, working_group: %s}",
                    Json.quote(p.id()),
                    Json.quote(p.title()),
                    p.workingGroup()));
          }
        });
  }

  private static String kind(QuestionKind kind) {
    return switch (kind) {
      case OPEN -> "open";
      case SINGLE -> "single";
      case MULTIPLE -> "multiple";
      case MATRIX_ROW -> "matrix";
      case RANKING -> "ranking";
      case VALUE -> "value";
      case UPLOAD -> "upload";
    };
  }

  static String list(Collection<String> texts) {
    return texts.stream().map(Json::quote).collect(Collectors.joining(", ", "[", "]"));
  }

  void line(String line) {
    yaml.append(line).append('\n');
  }

  private static Map<String, String> groups() {
    var groups = new LinkedHashMap<String, String>();
    groups.put("WG1-transparency", "Working Group 1: Transparency");
    groups.put("WG1-copyright", "Working Group 1: Copyright-related rules");
    groups.put("WG2", "Working Group 2: Risk identification and assessment");
    groups.put("WG3", "Working Group 3: Technical risk mitigation");
    groups.put("WG4", "Working Group 4: Internal risk management and governance");
    return groups;
  }
}
