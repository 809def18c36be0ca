package eu.chorus.jobs.sample;

import eu.chorus.model.Provision;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets the authors fill in questionnaires. */
final class Filling {
  /** Percentages: of a section one cares about or not, of a closed and an open question in it. */
  private static final int CARES = 80;

  private static final int ELSE = 20;
  private static final int CLOSED = 90;
  private static final int OPEN = 82;
  private static final int COMMENTS = 62;

  /** One in so many respondents uploads a document. */
  private static final int UPLOADS = 11;

  private static final LocalDateTime CONSULTATION_OPENS = LocalDateTime.of(2024, 7, 30, 9, 0);
  private static final LocalDateTime CONSULTATION_CLOSES = LocalDateTime.of(2024, 9, 18, 18, 0);
  private static final LocalDateTime PLENARY_OPENS = LocalDateTime.of(2024, 12, 19, 12, 0);
  private static final LocalDateTime PLENARY_CLOSES = LocalDateTime.of(2025, 1, 15, 18, 0);
  private static final List<String> ENDINGS = List.of("docx", "pdf", "docx", "pdf", "txt");

  private final Map<String, String> campaign =
      Vocabulary.lines("campaign.txt").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  l -> l.substring(0, l.indexOf(' ')), l -> l.substring(l.indexOf("= ") + 2)));
  private final Composer composer;
  private final Random random;

  Filling(Composer composer, Random random) {
    this.composer = composer;
    this.random = random;
  }

  Survey consultation(List<Author> authors) {
    List<Part> parts = Questionnaire.read("questionnaire.txt");
    var submissions = new ArrayList<Submission>();
    int uploads = 0;
    for (Author author : authors) {
      Optional<Upload> upload = Optional.empty();
      if (author.number() % UPLOADS == 5 && author.english()) {
        upload = Optional.of(upload(author, parts, ENDINGS.get(uploads % ENDINGS.size())));
        uploads++;
      }
      LocalDateTime when = moment(CONSULTATION_OPENS, CONSULTATION_CLOSES);
      submissions.add(fill(author, parts, when, upload));
    }
    return new Survey(
        "survey", "GPAI-Sample", "consultation", CONSULTATION_CLOSES, parts, true, submissions);
  }

  /** About 45 in 100 respondents, all of them organisations, comment on the second draft. */
  Survey plenary(List<Author> authors, List<Provision> provisions) {
    List<Part> parts = Questionnaire.read("plenary.txt");
    var submissions = new ArrayList<Submission>();
    for (Author author : authors) {
      if (!author.organisation().isEmpty()
          && author.organisation().equals(author.family())
          && author.number() % 5 < 3) {
        submissions.add(comment(author, parts, provisions));
      }
    }
    return new Survey(
        "plenary-draft2", "GPAI-Plenary-2", "draft2", PLENARY_CLOSES, parts, false, submissions);
  }

  private Submission fill(
      Author author, List<Part> parts, LocalDateTime when, Optional<Upload> upload) {
    var ticked = new HashMap<String, List<String>>();
    var remarks = new HashMap<String, Remark>();
    for (Part part : parts) {
      Optional<String> campaignText = campaignText(author, part.section());
      boolean takesPart =
          chance(author.sections().contains(part.section()) ? CARES : ELSE)
              || campaignText.isPresent();
      for (Item item : takesPart ? part.items() : List.<Item>of()) {
        if (item.open() && campaignText.isPresent()) {
          remarks.put(item.id(), campaign(author, part.section(), campaignText.get()));
        } else if (item.open() && chance(OPEN)) {
          remarks.put(item.id(), composer.answer(author, part.section(), Optional.empty()));
        } else if (!item.open() && chance(CLOSED)) {
          tick(author, item, ticked);
        }
      }
    }
    return new Submission(author, code(), when, ticked, remarks, upload);
  }

  private Submission comment(Author author, List<Part> parts, List<Provision> provisions) {
    var ticked = new HashMap<String, List<String>>();
    var remarks = new HashMap<String, Remark>();
    for (Part part : parts) {
      for (Item item : part.items()) {
        if (!item.open()) {
          tick(author, item, ticked);
        } else if (chance(COMMENTS)) {
          var mentions = Mentions.of(provisions, "draft2", part.workingGroups().get(0));
          remarks.put(item.id(), composer.answer(author, part.section(), Optional.of(mentions)));
        }
      }
    }
    LocalDateTime when = moment(PLENARY_OPENS, PLENARY_CLOSES);
    return new Submission(author, code(), when, ticked, remarks, Optional.empty());
  }

  private void tick(Author author, Item item, Map<String, List<String>> ticked) {
    List<String> options = item.tick(author, random);
    if (!options.isEmpty()) {
      ticked.put(item.id(), options);
    }
  }

  private Optional<String> campaignText(Author author, String section) {
    return author.campaign() ? Optional.ofNullable(campaign.get(section)) : Optional.empty();
  }

  /** The campaign's text; one member in four adds a sentence of its own. */
  private Remark campaign(Author author, String section, String text) {
    if (author.number() % 4 != 0) {
      return new Remark(text, "en", List.of(), true);
    }
    Remark own = composer.addition(author, section);
    return new Remark(text + " " + own.text(), "en", own.planted(), true);
  }

  /** A document with a section for the first group of every part that the author cares about. */
  private Upload upload(Author author, List<Part> parts, String ending) {
    var sections = new ArrayList<Upload.Section>();
    var seen = new ArrayList<String>();
    for (Part part : parts) {
      String group = part.workingGroups().get(0);
      if (author.sections().contains(part.section()) && !seen.contains(group)) {
        seen.add(group);
        sections.add(
            new Upload.Section(
                ConsultationText.GROUPS.getOrDefault(group, group),
                composer.answer(author, part.section(), Optional.empty())));
      }
    }
    return new Upload("contribution-" + author.number() + "." + ending, sections);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String code() {
    return new UUID(
            (random.nextLong() & ~0xF000L) | 0x4000L,
            (random.nextLong() & (Long.MAX_VALUE >> 1)) | Long.MIN_VALUE)
        .toString();
  }

  private LocalDateTime moment(LocalDateTime from, LocalDateTime to) {
    long minutes = Duration.between(from, to).toMinutes();
    return from.plusMinutes(random.nextInt((int) minutes));
  }
}
