package eu.chorus.jobs.sample;

import java.util.List;
import java.util.Locale;

/** Writes the consultation.yaml that describes a sample with a plenary. */
final class PlenaryText {
  private PlenaryText() {}

  static String of(Survey consultation, List<RoundSurvey> rounds, Drafts drafts, long seed) {
    var text = new ConsultationText();
    text.head(seed);
    text.line("inputs:");
    text.input(consultation);
    rounds.forEach(round -> input(text, round));
    notes(text);
    text.structure(consultation.parts());
    text.stakeholders();
    text.line("questions:");
    text.questions(consultation);
    rounds.forEach(round -> questions(text, round));
    text.line("  - {id: minutes, input: meetings, header: Notes, kind: open}");
    text.line("drafts:");
    rounds.forEach(round -> draft(text, drafts, round.round()));
    text.line("crosswalk: crosswalk.csv");
    text.line("calendar:");
    text.line("  - {round: consultation, opens: 2024-07-30, closes: 2024-09-18}");
    rounds.forEach(
        r ->
            text.line(
                String.format(
                    Locale.ROOT,
                    "  - {round: %s, opens: %s, closes: %s}",
                    r.round(),
                    r.opens(),
                    r.closes())));
    roster(text);
    return text.text();
  }

  private static void input(ConsultationText text, RoundSurvey survey) {
    text.line("  - id: " + survey.id());
    text.line("    layout: eusurvey-xlsx");
    text.line("    file: " + survey.id() + ".xlsx");
    text.line("    channel: plenary");
    text.line("    round: " + survey.round());
    text.line("    control_total: " + survey.comments().size());
    text.line("    columns:");
    text.line("      id: \"Contribution ID\"");
    text.line("      submitted: \"Creation date\"");
    text.line("      stakeholder: " + Json.quote(Survey.STAKEHOLDER));
    text.line("      organisation: " + Json.quote(Survey.ORGANISATION));
    text.line(
        "      identity: " + ConsultationText.list(List.of(RoundSurvey.REGISTER, Survey.PERSON)));
  }

  private static void notes(ConsultationText text) {
    text.line("  - id: meetings");
    text.line("    layout: notes");
    text.line("    file: notes");
    text.line("    channel: workshop");
    text.line("    round: draft1");
    text.line("    control_total: 2");
  }

  private static void questions(ConsultationText text, RoundSurvey survey) {
    for (Part part : survey.parts()) {
      for (Item item : part.items()) {
        text.line("  - id: " + item.id());
        text.line("    input: " + survey.id());
        text.line("    header: " + Json.quote(item.header()));
        text.line("    kind: open");
        String provision = survey.provisions().get(item.id());
        if (provision != null) {
          text.line("    provision: " + Json.quote(provision));
        } else if (!item.id().endsWith("_free")) {
          text.line("    working_groups: " + ConsultationText.list(part.workingGroups()));
        }
      }
    }
  }

  private static void draft(ConsultationText text, Drafts drafts, String round) {
    text.line("  - round: " + round);
    text.line("    text: " + Drafts.FILES.get(round));
    text.line("    working_groups:");
    drafts
        .groups(round)
        .forEach((part, group) -> text.line("      " + Json.quote(part) + ": " + group));
  }

  private static void roster(ConsultationText text) {
    text.line("roster:");
    text.line("  file: roster.xlsx");
    text.line("  columns:");
    text.line("    organisation: " + Json.quote(Member.HEADERS.get(0)));
    text.line("    person: " + Json.quote(Member.HEADERS.get(1)));
    text.line("    stakeholder: " + Json.quote(Member.HEADERS.get(2)));
    text.line("    register: " + Json.quote(Member.HEADERS.get(3)));
    text.line("    working_groups: " + Json.quote(Member.HEADERS.get(4)));
    text.line(
        "    observer: {column: " + Json.quote(Member.HEADERS.get(5)) + ", observes: [Observer]}");
  }
}
