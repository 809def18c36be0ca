package eu.chorus.jobs.sample;

import eu.chorus.model.Provision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what Chorus should find in a sample with a plenary. */
final class PlenaryTruth {
  private PlenaryTruth() {}

  static String of(
      Survey consultation,
      List<RoundSurvey> rounds,
      Drafts drafts,
      List<Member> roll,
      List<Meeting> meetings,
      long seed) {
    var truth = new LinkedHashMap<String, Object>();
    truth.put("synthetic", true);
    truth.put("seed", seed);
    truth.put("respondents", consultation.submissions().size());
    truth.put("participants", roll.size());
    truth.put("provisions", drafts.provisions().stream().map(PlenaryTruth::provision).toList());
    truth.put("crosswalk", Drafts.pairs());
    truth.put("uploads", uploads(consultation));
    truth.put("questions", questions(rounds));
    truth.put("links", links(rounds));
    truth.put(
        "late",
        rounds.stream()
            .flatMap(r -> r.comments().stream().filter(Comment::late).map(r::id))
            .sorted()
            .toList());
    truth.put("response_rates", rounds.stream().flatMap(r -> rates(r, roll).stream()).toList());
    truth.put("meetings", meetings.stream().map(PlenaryTruth::meeting).toList());
    return Json.of(truth);
  }

  private static String provision(Provision p) {
    return String.join(
        " | ",
        p.round(),
        String.valueOf(p.order()),
        p.id(),
        p.parent(),
        p.title(),
        p.workingGroup(),
        p.text());
  }

  /** The template's sections that each upload fills in. */
  private static Map<String, Object> uploads(Survey survey) {
    var uploads = new TreeMap<String, Object>();
    for (Submission s : survey.submissions()) {
      s.upload()
          .ifPresent(
              u ->
                  uploads.put(
                      survey.id() + "/" + s.code(),
                      u.sections().stream()
                          .filter(section -> !section.remark().text().isEmpty())
                          .map(Upload.Section::heading)
                          .toList()));
    }
    return uploads;
  }

  private static Map<String, Object> questions(List<RoundSurvey> rounds) {
    var about = new TreeMap<String, Object>();
    rounds.forEach(r -> r.provisions().forEach((id, p) -> about.put(id, r.round() + " " + p)));
    return about;
  }

  private static Map<String, Object> links(List<RoundSurvey> rounds) {
    var links = new TreeMap<String, Object>();
    for (RoundSurvey round : rounds) {
      round.comments().forEach(c -> links.put(round.id(c), c.standing() + " " + c.rows()));
    }
    return links;
  }

  /** Lines of the response rates: delegates of one body answer together. */
  private static List<String> rates(RoundSurvey round, List<Member> roll) {
    var bodies = new HashSet<Long>();
    round.comments().stream()
        .filter(c -> c.standing().equals("LISTED"))
        .forEach(c -> bodies.addAll(c.rows()));
    var lines = new ArrayList<String>();
    lines.addAll(rates(round.round() + ",all,", roll, bodies, m -> List.of("")));
    lines.addAll(
        rates(
            round.round() + ",stakeholder,",
            roll,
            bodies,
            m -> List.of(m.author().label().isEmpty() ? "UNKNOWN" : m.author().type().name())));
    lines.addAll(rates(round.round() + ",working_group,", roll, bodies, Member::groups));
    return lines;
  }

  private static List<String> rates(
      String prefix,
      List<Member> roll,
      Set<Long> bodies,
      Function<Member, List<String>> categories) {
    var counts = new TreeMap<String, long[]>();
    for (Member member : roll) {
      for (String category : categories.apply(member)) {
        long[] count = counts.computeIfAbsent(category, c -> new long[3]);
        count[0]++;
        count[1] += member.observer() ? 1 : 0;
        count[2] += bodies.contains(member.body()) ? 1 : 0;
      }
    }
    return counts.entrySet().stream()
        .map(
            e ->
                prefix
                    + e.getKey()
                    + String.format(
                        Locale.ROOT,
                        ",%d,%d,%d",
                        e.getValue()[0],
                        e.getValue()[1],
                        e.getValue()[2]))
        .collect(Collectors.toList());
  }

  private static Map<String, Object> meeting(Meeting meeting) {
    var about = new LinkedHashMap<String, Object>();
    about.put("file", meeting.file());
    about.put("speakers", meeting.speakers().stream().distinct().sorted().toList());
    about.put("turns", meeting.said());
    return about;
  }
}
