package eu.chorus.nlp.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PropositionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We should ban flag burning | We should ban flag burning | We should not ban flag burning
          We should not ban flag burning. | We should not ban flag burning | We should ban flag burning
          Homeschooling should be banned | Homeschooling should be banned | Homeschooling should not be banned
          Models can be audited | Models can be audited | Models cannot be audited
          Models cannot be audited | Models cannot be audited | Models can be audited
          Summaries shouldn't be public | Summaries should not be public | Summaries should be public
          Open models are dangerous | Open models are dangerous | Open models are not dangerous
          Providers that are small must report | Providers that are small must report | Providers that are small must not report
          Audits have helped users | Audits have helped users | Audits have not helped users
          Labelling reduces fraud | Labelling reduces fraud | Labelling does not reduce fraud
          No provider should be exempt | No provider should be exempt | provider should be exempt
          Should gambling adverts be banned during matches, and what would follow? | Gambling adverts should be banned during matches | Gambling adverts should not be banned during matches
          Should the EU introduce a register? | The EU should introduce a register | The EU should not introduce a register
          Is the definition clear? | The definition is clear | The definition is not clear
          Do you agree that summaries should be public? | summaries should be public | summaries should not be public
          To what extent do you support a ban on drones? | There should be a ban on drones | There should be no ban on drones
          Ban short contracts | We should ban short contracts | We should not ban short contracts
          Banning short contracts | We should ban short contracts | We should not ban short contracts
          Measure 2.1: Independent audits | There should be independent audits | There should be no independent audits
          AI literacy | There should be AI literacy | There should be no AI literacy
          """)
  void whatIsProposedIsAffirmedAndDenied(String target, String affirmed, String denied) {
    Proposition read = Proposition.of(target);
    assertThat(read.affirmed()).isEqualTo(affirmed);
    assertThat(read.denied()).isEqualTo(denied);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We should abandon marriage | marriage | -1
          We should not abandon marriage | marriage | 1
          We should introduce compulsory voting | compulsory voting | 1
          We should fight for the abolition of nuclear weapons | nuclear weapons | -1
          We should fight urbanization | urbanization | -1
          We should support the removal of caps | caps | -1
          Assisted suicide should be a criminal offence | Assisted suicide | -1
          Vaccinations should be mandatory | Vaccinations | 1
          Drones should not be allowed | Drones | -1
          The abolition of cash | cash | -1
          A ban on the removal of benches | benches | 1
          Open models are dangerous | Open models | -1
          The old bridge is not dangerous | The old bridge | 1
          Labelling reduces fraud | Labelling | 1
          Protection of whistleblowers | protection of whistleblowers | 1
          """)
  void itsSubjectIsWhatItWouldTouch(String target, String subject, int sign) {
    Proposition read = Proposition.of(target);
    assertThat(read.subject()).isEqualTo(subject);
    assertThat(read.sign()).isEqualTo(sign);
  }

  @Test
  void anythingCanBeRead() {
    long seed = 20261122;
    var random = new Random(seed);
    String[] words = {
      "should", "not", "the", "ban", "of", "?", "Is", "no", "we", "cannot", "", "be", "2.1", ":",
      "É", "and", "what", "do", "you", "agree", "that", "a", "on", "has", "doesn't", "\u0000", "𝔸"
    };
    for (int i = 0; i < 20_000; i++) {
      var target = new StringBuilder();
      for (int n = random.nextInt(7); n >= 0; n--) {
        target.append(words[random.nextInt(words.length)]).append(' ');
      }
      Proposition read = Proposition.of(target.toString());
      assertThat(read.affirmed()).as("%s, seed %d", target, seed).isNotBlank();
      assertThat(read.denied()).as("%s, seed %d", target, seed).isNotEqualTo(read.affirmed());
      assertThat(read.subject()).as("%s, seed %d", target, seed).isNotNull();
      assertThat(Math.abs(read.sign())).isOne();
    }
  }
}
