package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.model.Respondent;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.names.Participants;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.CorpusSource;
import eu.chorus.output.disclosure.quotation.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P10: organisations are named in the annex alone, only those that agreed, and never a person. */
class ParticipantsTest {
  private static final DisclosureGate GATE =
      new DisclosureGate(ReleasePolicy.standard(), Duration.ofMinutes(2));
  private static final List<String> NAMES =
      IntStream.range(0, 10).mapToObj(i -> "Quillon" + (char) ('a' + i) + " Works").toList();
  private static final Participants AGREED =
      Participants.of(NAMES.stream().map(Verbatim::new).toList());
  private static final NameRegister REGISTER =
      new NameRegister(
              Stream.concat(NAMES.stream(), Stream.of("Silent Harbourers")).toList(), List.of())
          .agreed(AGREED);

  @TempDir Path folder;

  @Test
  void annexWithThoseWhoAgreedPasses() throws IOException {
    write(NAMES);
    assertThat(inspect(REGISTER)).isNotNull();
    assertThat(inspect(NameRegister.ofLines(REGISTER.lines()))).isNotNull();
  }

  /** The fields of organisations are part of what no release may quote; the annex is taken out. */
  @Test
  void annexPassesBesideTheFieldsThatItIsTakenFrom() throws IOException {
    var fields = NAMES.stream().map(name -> name + " of the Long Quay of Harbours").toList();
    var agreed = Participants.of(fields.stream().map(Verbatim::new).toList());
    var register = new NameRegister(fields, List.of()).agreed(agreed);
    write(fields);
    assertThat(GATE.inspect(folder, AllowList.empty(), register, fed(fields))).isNotNull();
    Files.writeString(folder.resolve("report.html"), "<p>" + fields.get(3) + "</p>");
    assertThatThrownBy(() -> GATE.inspect(folder, AllowList.empty(), register, fed(fields)))
        .hasMessageContaining("in report.html")
        .hasMessageNotContaining("in participants.html");
  }

  private static CorpusSource fed(List<String> fields) {
    return passes -> {
      for (int i = 0; i < fields.size(); i++) {
        for (var pass : passes) {
          pass.pass(i, Tokens.of(List.of(fields.get(i))));
        }
      }
    };
  }

  @Test
  void whoDidNotAgreeIsRefusedInTheAnnexToo() throws IOException {
    var names = new ArrayList<>(NAMES);
    names.add("Silent Harbourers");
    write(names);
    assertThatThrownBy(() -> inspect(REGISTER)).hasMessageContaining("RESPONDENT_NAME in");
    write(NAMES);
    assertThatThrownBy(() -> inspect(REGISTER.agreed(Participants.none())))
        .hasMessageContaining("RESPONDENT_NAME in data/participants.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.html", "data/other.csv", "annex/participants.html"})
  void whoAgreedIsNamedNowhereElse(String file) throws IOException {
    write(NAMES);
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), "\n" + NAMES.get(3) + "\n");
    assertThatThrownBy(() -> inspect(REGISTER)).hasMessageContaining("RESPONDENT_NAME in " + file);
  }

  @Test
  void whatIsSaidBesideANameInTheAnnexIsRefused() throws IOException {
    var names = new ArrayList<>(NAMES);
    names.set(4, NAMES.get(4) + " objected");
    write(names);
    assertThatThrownBy(() -> inspect(REGISTER)).isInstanceOf(GateRefusal.class);
  }

  @Test
  void annexIsAdmittedOnlyAsTheRegisterHasItAndNotOfAFew() {
    assertThat(GATE.admit(AGREED, REGISTER).value()).isEqualTo(AGREED);
    assertThat(GATE.admit(Participants.none(), NameRegister.empty())).isNotNull();
    var few = new Participants(NAMES.subList(0, 9));
    assertThatThrownBy(() -> GATE.admit(few, REGISTER)).isInstanceOf(GateRefusal.class);
    assertThatThrownBy(() -> GATE.admit(few, REGISTER.agreed(few)))
        .isInstanceOf(GateRefusal.class)
        .hasMessageNotContaining("Quillon");
  }

  @Test
  void namesAreFoldedSortedAndOnce() {
    var names = Stream.of("b\u00a0 B", "Á", "b B ", "=cmd").map(Verbatim::new).toList();
    assertThat(Participants.of(names).names()).containsExactly("=cmd", "Á", "b B");
    assertThat(AGREED.toString()).isEqualTo("Participants[10]");
  }

  @ParameterizedTest
  @EnumSource(names = {"INDIVIDUAL_EU", "INDIVIDUAL_NON_EU", "INDEPENDENT_EXPERT", "UNKNOWN"})
  void individualsAreNeverNamedEvenWithTheFlag(StakeholderType type) {
    assertThat(Participants.mayBeNamed(respondent(type, false, "Quillon Works"))).isFalse();
  }

  @Test
  void onlyWhoAgreedReadablyAndIsNoPersonMayBeNamed() {
    var type = StakeholderType.CIVIL_SOCIETY;
    assertThat(Participants.mayBeNamed(respondent(type, false, "Quillon Works"))).isTrue();
    assertThat(Participants.mayBeNamed(respondent(type, true, "Quillon Works"))).isFalse();
    for (var name :
        List.of(
            "", " ", "12", "Ada Zworykin", "Zworykin Ltd", "a@example.org", "www.example.org")) {
      assertThat(Participants.mayBeNamed(respondent(type, false, name))).as(name).isFalse();
    }
  }

  @Test
  void nameIsNotLongerThanIsLookedFor() {
    var long13 = "Quillon" + " Works".repeat(12);
    assertThat(Participants.mayBeNamed(respondent(StakeholderType.ACADEMIA, false, long13)))
        .isFalse();
  }

  private static Respondent respondent(StakeholderType type, boolean anonymous, String name) {
    var identity = List.of(new Verbatim("Ada Zworykin"), new Verbatim("ada@example.org"));
    return new Respondent(
        type, "", "", anonymous, Optional.of(new Verbatim(name)), identity, "", "");
  }

  private void write(List<String> names) throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        folder.resolve(Participants.TABLE),
        "organisation\n"
            + String.join("\n", names.stream().map(n -> '"' + n + '"').toList())
            + "\n");
    var items = String.join("\n", names.stream().map(n -> "<li>" + n + "</li>").toList());
    Files.writeString(
        folder.resolve(Participants.PAGE),
        "<!DOCTYPE html><html><body><ul>" + items + "</ul></body></html>");
  }

  private Released<Candidate> inspect(NameRegister register) {
    return GATE.inspect(folder, AllowList.empty(), register, passes -> {});
  }
}
