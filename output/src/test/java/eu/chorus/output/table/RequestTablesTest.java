package eu.chorus.output.table;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Topic;
import eu.chorus.nlp.request.Polarity;
import eu.chorus.output.table.ProvisionTables.Aim;
import eu.chorus.output.table.RequestTables.Ask;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row's label tells what it counts, in words of the rules and of the object alone. */
class RequestTablesTest {
  private static final Topic TOPIC = new Topic("t", "Transparency", "", List.of(), List.of());

  private static Provision provision(String id, String parent) {
    return new Provision("draft1", id, parent, 0, "On – things", "", "");
  }

  @Test
  void aLabelIsReadBackAsWhatItTells() {
    assertThat(RequestTables.kinds()).contains("add", "weaken", "clarify");
    for (var kind : RequestTables.kinds()) {
      for (var against : List.of(true, false)) {
        for (var subject : List.of("", "risk assessment", "do not track")) {
          var ask = new Ask(kind, against, subject);
          assertThat(RequestTables.ask(ask.label())).contains(ask);
          assertThat(RequestTables.within("requests:t", ask.label())).isEmpty();
        }
        var ask = Ask.on("rules and standards", kind, against);
        assertThat(RequestTables.ask(ask.label())).contains(ask);
        assertThat(RequestTables.within("requests:t", ask.label()))
            .contains(new RequestTables.Within("themes:t", "rules and standards"));
        assertThat(RequestTables.within("themes:t", ask.label())).isEmpty();
      }
    }
    for (var joint : RequestTables.joint()) {
      var ask = Ask.on("audits", joint, false);
      assertThat(RequestTables.ask(ask.label())).contains(ask);
      assertThat(RequestTables.within("requests:t", ask.label()))
          .contains(new RequestTables.Within("themes:t", "audits"));
    }
    assertThat(RequestTables.ask(RequestTables.OTHER)).isEmpty();
    assertThat(RequestTables.ask("Measure 2.3: Documentation")).isEmpty();
  }

  @Test
  void rowsFollowTheRulesAndAllOthersComeLast() {
    var spec =
        RequestTables.requests(
            TOPIC,
            List.of(
                new Ask("clarify", false, ""),
                Ask.on("audits", "clarify", false),
                new Ask("clarify", false, "risk assessment"),
                Ask.on("audits", RequestTables.ANY, false),
                Ask.on("audits", "more", false),
                new Ask("weaken", true, "threshold"),
                new Ask("add", false, "watermark")));
    assertThat(spec.rows())
        .containsExactly(
            "Add: watermark",
            "Do not ease: threshold",
            "Clarify: risk assessment",
            "Clarify: something on audits",
            "Clarify: other things",
            "Add or strengthen: something on audits",
            "Take action: something on audits",
            RequestTables.OTHER);
    assertThat(spec.id()).isEqualTo("requests:t");
    assertThat(RequestTables.byStakeholder(spec, List.of("Academia")).id())
        .isEqualTo("requests:t:by:stakeholder");
  }

  @Test
  void whatIsNotWantedLeadsTheOtherWay() {
    assertThat(RequestTables.way("fund", false)).contains("more");
    assertThat(RequestTables.way("fund", true)).contains("less");
    assertThat(RequestTables.way("delete", false)).contains("less");
    assertThat(RequestTables.way("clarify", false)).contains("clearer");
    assertThat(RequestTables.way("clarify", true)).isEmpty();
    assertThat(RequestTables.way("keep", false)).isEmpty();
    assertThat(RequestTables.way("other:sing", false)).isEmpty();
  }

  @Test
  void whatIsWantedStandsUnderItsProvision() {
    var draft =
        Invented.on(
            List.of(),
            List.of(
                provision("Commitment 1", ""),
                provision("Measure 1.1", "Commitment 1"),
                provision("Measure 1.2", "Commitment 1")));
    var aims =
        List.of(
            new Aim(new ProvisionKey("draft1", "Measure 1.1"), new Ask("clarify", false, "")),
            new Aim(new ProvisionKey("draft1", "Measure 1.1"), new Ask("add", true, "")),
            new Aim(new ProvisionKey("draft2", "Measure 1.1"), new Ask("add", true, "")));
    var spec = ProvisionTables.of(draft, aims).specs().get(0);
    assertThat(spec.rows())
        .containsExactly(
            ProvisionTables.WHOLE,
            "Commitment 1: On – things",
            "Measure 1.1: On – things",
            "Measure 1.1 – do not add",
            "Measure 1.1 – clarify",
            "Measure 1.2: On – things");
    assertThat(spec.parents()).containsExactly(-1, 0, 1, 2, 2, 1);
    assertThat(spec.rows().stream().filter(row -> ProvisionTables.ask(row).isPresent()))
        .containsExactly("Measure 1.1 – do not add", "Measure 1.1 – clarify");
    assertThat(ProvisionTables.provision("Measure 1.1 – do not add")).isEqualTo("Measure 1.1");
  }

  @Test
  void whatIsNobodysWordsIsTold() {
    assertThat(RequestTables.vocabulary())
        .doesNotHaveDuplicates()
        .contains("Do not publish: other things", "Law and standards", RequestTables.OTHER)
        .containsAll(RequestTables.evidence(TOPIC).rows());
  }

  @Test
  void evidenceIsCountedByItsKind() {
    var spec = RequestTables.evidence(TOPIC);
    assertThat(spec.id()).isEqualTo(RequestTables.evidenceId("t")).isEqualTo("evidence:t");
    assertThat(spec.rows())
        .containsExactlyInAnyOrder(
            "Figures", "Studies and reports", "Examples", "Law and standards");
  }

  /** Requests in other words are one, and what makes them one is not the order of their words. */
  @Test
  void theKeyIsThatOfTheRequest() {
    assertThat(new Ask("add", false, "risk assessment").key().object())
        .isEqualTo(new Ask("add", false, "evaluation risk").key().object())
        .hasSize(2);
    assertThat(new Ask("add", false, "").key().object()).isEmpty();
    assertThat(new Ask("add", true, "").key().polarity()).isEqualTo(Polarity.NEGATIVE);
    assertThat(new Ask("add", false, "").key().polarity()).isEqualTo(Polarity.POSITIVE);
  }
}
