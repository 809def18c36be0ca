package eu.chorus.jobs.sample;

import eu.chorus.jobs.sample.Remark.Planted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what was planted, for those who want to measure how much of it is found. */
final class Truth {
  private Truth() {}

  static String of(List<Survey> surveys, List<Theme> themes, long seed) {
    List<Submission> all = surveys.stream().flatMap(s -> s.submissions().stream()).toList();
    var truth = new LinkedHashMap<String, Object>();
    truth.put("synthetic", true);
    truth.put("seed", seed);
    truth.put("respondents", surveys.get(0).submissions().size());
    truth.put("themes", themes.stream().map(theme -> theme(theme, all)).toList());
    truth.put("campaigns", campaigns(surveys));
    truth.put("families", families(surveys));
    truth.put("closed", closed(surveys));
    truth.put(
        "contributions",
        surveys.stream()
            .flatMap(s -> s.submissions().stream().map(c -> contribution(s, c)))
            .toList());
    return Json.of(truth);
  }

  private static Map<String, Object> theme(Theme theme, List<Submission> all) {
    var about = new LinkedHashMap<String, Object>();
    about.put("id", theme.id());
    about.put("section", theme.section());
    about.put("title", theme.title());
    about.put("phrases", theme.nouns());
    about.put(
        "families",
        all.stream()
            .filter(s -> raises(s, theme.id()))
            .map(s -> s.author().family())
            .distinct()
            .count());
    return about;
  }

  private static boolean raises(Submission submission, String theme) {
    return submission.remarks().values().stream()
        .flatMap(remark -> remark.planted().stream())
        .anyMatch(planted -> planted.theme().equals(theme));
  }

  private static List<Map<String, Object>> campaigns(List<Survey> surveys) {
    List<String> members =
        surveys.get(0).submissions().stream()
            .filter(s -> s.author().campaign())
            .map(s -> id(surveys.get(0), s))
            .toList();
    var campaign = new LinkedHashMap<String, Object>();
    campaign.put("id", Population.CAMPAIGN);
    campaign.put("questions", List.of("q1c_open", "q1d_open"));
    campaign.put("members", members);
    return members.isEmpty() ? List.of() : List.of(campaign);
  }

  /** Families of more than one contribution; those of a campaign and of an organisation. */
  private static Map<String, List<String>> families(List<Survey> surveys) {
    var families = new TreeMap<String, List<String>>();
    for (Survey survey : surveys) {
      survey.submissions().stream()
          .collect(
              Collectors.groupingBy(
                  s -> s.author().family(),
                  TreeMap::new,
                  Collectors.mapping(s -> id(survey, s), Collectors.toList())))
          .forEach(
              (family, ids) ->
                  families.merge(
                      family, ids, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    }
    families.values().removeIf(ids -> ids.size() < 2);
    return families;
  }

  private static Map<String, Object> closed(List<Survey> surveys) {
    var closed = new LinkedHashMap<String, Object>();
    for (Survey survey : surveys) {
      for (Item item : survey.items()) {
        if (!item.open()) {
          var counts = new LinkedHashMap<String, Object>();
          for (Item.Option option : item.options()) {
            counts.put(
                option.label(),
                survey.submissions().stream()
                    .filter(
                        s -> s.ticked().getOrDefault(item.id(), List.of()).contains(option.label()))
                    .count());
          }
          long answered =
              survey.submissions().stream().filter(s -> s.ticked().containsKey(item.id())).count();
          closed.put(item.id(), ordered("answered", answered, "options", counts));
        }
      }
    }
    return closed;
  }

  private static Map<String, Object> contribution(Survey survey, Submission submission) {
    Author author = submission.author();
    var about = new LinkedHashMap<String, Object>();
    about.put("id", id(survey, submission));
    about.put("stakeholder", author.type().name());
    about.put("family", author.family());
    about.put("language", author.language());
    about.put("anonymous", !author.named());
    var answers = new LinkedHashMap<String, Object>();
    for (Item item : survey.items()) {
      Remark remark = submission.remarks().get(item.id());
      if (remark != null) {
        answers.put(item.id(), remark.planted().stream().map(Truth::planted).toList());
      }
    }
    about.put("open", answers);
    submission
        .upload()
        .ifPresent(
            u ->
                about.put(
                    "upload",
                    ordered(
                        "name",
                        u.name(),
                        "planted",
                        u.planted().stream().map(Truth::planted).toList())));
    return about;
  }

  private static Map<String, Object> planted(Planted planted) {
    var about = new LinkedHashMap<String, Object>();
    about.put("theme", planted.theme());
    about.put(
        planted.act().stance() ? "stance" : "request",
        planted.act().name().toLowerCase(Locale.ROOT));
    if (!planted.provisions().isEmpty()) {
      about.put("provisions", planted.provisions());
    }
    return about;
  }

  private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
    var map = new LinkedHashMap<String, Object>();
    map.put(first, one);
    map.put(second, two);
    return map;
  }

  private static String id(Survey survey, Submission submission) {
    return survey.id() + "/" + submission.code();
  }
}
