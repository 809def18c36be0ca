package eu.chorus.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.chorus.ingest.Account;
import eu.chorus.ingest.Accounting;
import eu.chorus.ingest.Ingestion;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.model.Answer;
import eu.chorus.model.Contribution;
import eu.chorus.model.Question;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed sample as ingest reads it, held against its own truth. */
class SampleReadBackTest {
  private static final Path SMALL = SampleTest.samples().resolve("small");

  private static ConsultationFile.Reading reading;
  private static JsonNode truth;
  private static final List<Contribution> READ = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    reading = ConsultationFile.readWithNotices(SMALL.resolve("consultation.yaml"), SMALL);
    truth = new ObjectMapper().readTree(SMALL.resolve("truth.json").toFile());
    for (var source : reading.consultation().sources()) {
      try (var outcomes = Ingestion.read(reading.consultation(), source, SMALL)) {
        outcomes
            .filter(RowOutcome.Accepted.class::isInstance)
            .forEach(outcome -> READ.add(((RowOutcome.Accepted) outcome).contribution()));
      }
    }
  }

  @Test
  void isAccountedForWithoutAnyProblem() {
    List<Account> accounts =
        reading.consultation().sources().stream()
            .flatMap(s -> Ingestion.account(reading.consultation(), s, SMALL).stream())
            .toList();
    // Somebody left each question of free text unanswered, as anybody may.
    assertThat(reading.notices()).allMatch(n -> n.kind() == ProblemKind.EXPORT_FALSE_UNSEEN);
    assertThat(new Accounting(accounts).problems()).isEmpty();
    assertThat(accounts).allMatch(account -> account.read() == account.accepted());
    assertThat(accounts).allMatch(account -> account.reasons().isEmpty());
  }

  @Test
  void everyPlantedContributionIsThereWithItsAnswers() {
    var planted = new TreeMap<String, String>();
    for (JsonNode about : truth.get("contributions")) {
      planted.put(
          about.get("id").asText(),
          describe(
              about.get("stakeholder").asText(),
              about.get("anonymous").asBoolean(),
              about.has("upload") ? 1 : 0,
              names(about.get("open"))));
    }
    Set<String> open =
        reading.consultation().questions().stream()
            .filter(question -> !question.kind().closed())
            .map(Question::id)
            .collect(Collectors.toSet());
    var found = new TreeMap<String, String>();
    for (Contribution c : READ) {
      Set<String> answered =
          c.answers().stream()
              .map(Answer::question)
              .filter(open::contains)
              .filter(id -> !id.equals("upload"))
              .collect(Collectors.toCollection(TreeSet::new));
      found.put(
          c.id(),
          describe(
              c.respondent().type().name(),
              c.respondent().anonymous(),
              c.attachments().size(),
              answered));
    }
    assertThat(found).isEqualTo(planted);
  }

  @Test
  void everyClosedOptionIsChosenAsOftenAsPlanted() {
    var found = new TreeMap<String, Map<String, Long>>();
    var planted = new TreeMap<String, Map<String, Long>>();
    for (Question question : reading.consultation().questions()) {
      if (question.kind().closed()) {
        JsonNode options = truth.get("closed").get(question.id()).get("options");
        var expected = new TreeMap<String, Long>();
        names(options).forEach(o -> expected.put(o, options.get(o).asLong()));
        planted.put(question.id(), expected);
        var counted = new TreeMap<String, Long>();
        question.options().forEach(option -> counted.put(option, takers(question, option)));
        found.put(question.id(), counted);
      }
    }
    assertThat(found).isEqualTo(planted);
    assertThat(found.values().stream().flatMap(m -> m.values().stream()))
        .as("rare, small and large options, so that tables publish, merge and withhold")
        .anyMatch(n -> n > 0 && n < 5)
        .anyMatch(n -> n >= 5 && n < 10)
        .anyMatch(n -> n >= 50);
  }

  @Test
  void theCampaignIsWhoSentTheCommonestText() {
    Map<String, Long> texts =
        READ.stream()
            .flatMap(c -> text(c, "q1d_open").stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    String commonest =
        texts.entrySet().stream()
            .max(Comparator.comparingLong(Map.Entry::getValue))
            .orElseThrow()
            .getKey();
    Set<String> senders =
        READ.stream()
            .filter(c -> text(c, "q1d_open").filter(t -> t.contains(commonest)).isPresent())
            .map(Contribution::id)
            .collect(Collectors.toSet());
    Set<String> members =
        StreamSupport.stream(truth.get("campaigns").get(0).get("members").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    assertThat(senders.equals(members)).as("senders are members").isTrue();
    assertThat(members).hasSizeGreaterThanOrEqualTo(24);
    assertThat(texts.get(commonest)).as("without a word added").isLessThan(members.size());
  }

  @Test
  void asReadNearlyEveryRunOfSixWordsOutsideTheCampaignHasOneAuthor() {
    var families = new TreeMap<String, String>();
    truth
        .get("contributions")
        .forEach(c -> families.put(c.get("id").asText(), c.get("family").asText()));
    var grams = new SixGrams();
    for (Contribution c : READ) {
      String family = families.getOrDefault(c.id(), "");
      c.answers().stream()
          .filter(a -> !family.equals(Population.CAMPAIGN) || !a.question().startsWith("q1"))
          .flatMap(a -> a.text().stream())
          .forEach(verbatim -> grams.add(verbatim.text(), family));
    }
    assertThat(grams.size()).isGreaterThan(30_000);
    assertThat(grams.oneAuthorShare()).isGreaterThanOrEqualTo(0.95);
  }

  private static long takers(Question question, String option) {
    return READ.stream()
        .flatMap(c -> c.answers().stream())
        .filter(a -> a.question().equals(question.id()) && a.options().contains(option))
        .count();
  }

  private static Optional<String> text(Contribution contribution, String question) {
    return contribution.answers().stream()
        .filter(a -> a.question().equals(question))
        .flatMap(a -> a.text().stream())
        .map(verbatim -> verbatim.text())
        .findFirst();
  }

  private static String describe(String type, boolean anonymous, int uploads, Set<String> open) {
    return type + (anonymous ? " anonymous " : " named ") + uploads + " " + open;
  }

  private static Set<String> names(JsonNode object) {
    var names = new TreeSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
