package eu.chorus.jobs.sample;

import eu.chorus.model.Provision;
import eu.chorus.model.QuestionKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Lets participants comment on the drafts: by working group, by Measure, and freely. */
final class RoundFilling {
  /**
   * Percentages: of members that comment, of comments that come too late, of questions answered.
   */
  private static final int COMMENT = 35;

  private static final int LATE = 6;
  private static final int ANSWER = 30;

  /** The questionnaire's section that each working group's comments are like. */
  private static final Map<String, String> SECTIONS =
      Map.of(
          "WG1-transparency",
          "1.B",
          "WG1-copyright",
          "1.C",
          "WG2",
          "2.B",
          "WG3",
          "2.C",
          "WG4",
          "2.D");

  private final Drafts drafts;
  private final Composer composer;
  private final Random random;
  private int outsiders;

  RoundFilling(Drafts drafts, Composer composer, Random random) {
    this.drafts = drafts;
    this.composer = composer;
    this.random = random;
  }

  /** The surveys on all drafts, in their order. */
  List<RoundSurvey> surveys(List<Member> roll) {
    return List.of(
        survey("draft1", LocalDate.of(2024, 11, 14), LocalDate.of(2024, 11, 28), roll),
        survey("draft2", LocalDate.of(2024, 12, 19), LocalDate.of(2025, 1, 15), roll),
        survey("draft3", LocalDate.of(2025, 3, 11), LocalDate.of(2025, 3, 30), roll));
  }

  private RoundSurvey survey(String round, LocalDate opens, LocalDate closes, List<Member> roll) {
    var about = new LinkedHashMap<String, String>();
    var parts = new ArrayList<Part>();
    SECTIONS.keySet().stream().sorted().forEach(group -> parts.add(part(round, group, about)));
    var survey = new RoundSurvey(round, opens, closes, parts, about, List.of());
    var comments = new ArrayList<Comment>();
    for (Member member : roll) {
      boolean twin = member.organisation().equals(Roll.TWIN);
      if (!member.observer() && (twin || random.nextInt(100) < COMMENT)) {
        comments.add(comment(survey, member, roll));
      }
    }
    for (int i = 0; i < Math.max(2, roll.size() / 120); i++) {
      var spelling =
          new Spelling("Example Outsider " + ++outsiders, Roll.person(outsiders + 50_000), "");
      comments.add(stranger(survey, roll.get(i).author(), spelling, "UNLISTED"));
    }
    comments.add(stranger(survey, roll.get(3).author(), new Spelling("", "", ""), "NAMELESS"));
    return new RoundSurvey(round, opens, closes, parts, about, comments);
  }

  /** Draft 1 is asked about by working group, draft 2 Measure by Measure, draft 3 as a whole. */
  private Part part(String round, String group, Map<String, String> about) {
    String section = SECTIONS.getOrDefault(group, "3");
    String key = round + "_" + group.toLowerCase(Locale.ROOT).replace('-', '_');
    var items = new ArrayList<Item>();
    switch (round) {
      case "draft1" ->
          items.add(
              open(key, section, "Comments of working group " + group + " on the first draft"));
      case "draft2" -> {
        for (Provision p : measures(round, group)) {
          String id = key + "_" + p.id().replaceAll("[^0-9]+", "_");
          items.add(open(id, section, "Comments on " + p.id() + " " + p.title()));
          about.put(id, p.id());
        }
      }
      default -> {
        if (group.equals("WG4")) {
          items.add(open(round + "_free", section, "Any comments on the third draft"));
        }
      }
    }
    return new Part(section, List.of(group), "", "", List.of(), items);
  }

  private List<Provision> measures(String round, String group) {
    return drafts.of(round).stream()
        .filter(p -> p.workingGroup().equals(group) && p.id().startsWith("Measure "))
        .toList();
  }

  private static Item open(String id, String section, String header) {
    return new Item(id, section, QuestionKind.OPEN, header, false, List.of());
  }

  private Comment comment(RoundSurvey survey, Member member, List<Member> roll) {
    var spelling = Spelling.of(member, random);
    if (member.organisation().equals(Roll.TWIN) && spelling.register().isEmpty()) {
      var rows = twins(roll);
      var nameOnly = new Spelling(spelling.organisation(), "", "");
      return new Comment(
          submission(survey, member.author(), false), nameOnly, "AMBIGUOUS", rows, false);
    }
    boolean late = random.nextInt(100) < LATE;
    return new Comment(
        submission(survey, member.author(), late),
        spelling,
        "LISTED",
        List.of(member.body()),
        late);
  }

  private static List<Long> twins(List<Member> roll) {
    return roll.stream().filter(m -> m.organisation().equals(Roll.TWIN)).map(Member::row).toList();
  }

  private Comment stranger(RoundSurvey survey, Author author, Spelling spelling, String standing) {
    return new Comment(submission(survey, author, false), spelling, standing, List.of(), false);
  }

  private Submission submission(RoundSurvey survey, Author author, boolean late) {
    var remarks = new HashMap<String, Remark>();
    for (Part part : survey.parts()) {
      for (Item item : part.items()) {
        if (remarks.isEmpty() || random.nextInt(100) < ANSWER) {
          remarks.put(item.id(), remark(survey, author, part, item));
        }
      }
    }
    LocalDateTime when =
        late
            ? survey.closes().plusDays(1 + random.nextInt(5)).atTime(random.nextInt(24), 30)
            : survey
                .opens()
                .plusDays(
                    random.nextInt(
                        (int) (survey.closes().toEpochDay() - survey.opens().toEpochDay()) + 1))
                .atTime(random.nextInt(24), 30);
    return new Submission(author, code(), when, Map.of(), remarks, Optional.empty());
  }

  private Remark remark(RoundSurvey survey, Author author, Part part, Item item) {
    var own = drafts.of(survey.round()).stream();
    String about = survey.provisions().get(item.id());
    var named =
        about != null
            ? own.filter(p -> p.id().equals(about)).toList()
            : own.filter(p -> part.workingGroups().contains(p.workingGroup())).toList();
    var one = named.get(random.nextInt(named.size()));
    return composer.answer(author, part.section(), Optional.of(new Mentions(List.of(one))));
  }

  private String code() {
    return new UUID(
            (random.nextLong() & ~0xF000L) | 0x4000L,
            (random.nextLong() & (Long.MAX_VALUE >> 1)) | Long.MIN_VALUE)
        .toString();
  }
}
