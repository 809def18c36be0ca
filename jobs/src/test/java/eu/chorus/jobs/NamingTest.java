package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the names come from that no release may hold, and what is said by too many to be one. */
class NamingTest {
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();
  private static final List<String> NAMES =
      List.of(
          "mistralia",
          "green harbour union",
          "GHU",
          "uwe quast",
          "quast",
          "Zworykin, Ada",
          "ida falkenrath",
          "Orla Penrose.pdf",
          "pierhead quillons",
          "quillons",
          "QCIA",
          "A. Upsigned",
          "Undine Upsigned");

  /** One less of everything that makes a word or a signature common. */
  private static Invented few() {
    var said = new Invented();
    for (var name :
        List.of(
            "Mistralia GmbH",
            "Green Harbour Union (GHU)",
            "Transparency",
            "Pierhead Quillons",
            "Pierhead Breezers",
            "Pierhead Breezers",
            "QCIA Europe GPAI GmbH")) {
      said.organisation(name, true, Optional.empty(), Invented.SURVEY);
    }
    said.upload("Dear all", "Kind regards,", "Dr. Anna Undine Upsigned", "European Quillon Voice");
    said.person("Uwe Quast", "We object.\nKind regards,\nIda Falkenrath", "Orla Penrose.pdf");
    for (int i = 1; i < POLICY.k(); i++) {
      said.person("P" + i, "Transparency wants transparency.\nYours sincerely,\nBrave Citizens");
    }
    return said;
  }

  private static NameRegister register(Invented said) {
    return Naming.register(said.findings(Map.of()), POLICY);
  }

  private static boolean holds(NameRegister names, String words) {
    return names.isNamedIn("so say " + words);
  }

  @Test
  void namesAliasesFilesAndSignaturesAreHeld() {
    var names = register(few());
    assertThat(NAMES).allMatch(name -> holds(names, name));
    assertThat(holds(names, "transparency")).as("four families write it").isTrue();
    assertThat(holds(names, "Brave Citizens")).as("four families sign so").isTrue();
    assertThat(holds(names, "pierhead")).as("a word of two organisations").isTrue();
    assertThat(holds(names, "somebody else, in 2024")).isFalse();
    assertThat(holds(names, "the European and the GPAI and a GmbH")).as("common words").isFalse();
  }

  @Test
  void whatEnoughSayIsNobodysName() {
    var names =
        register(
            few()
                .organisation("Pierhead Zephyrs", true, Optional.empty(), Invented.SURVEY)
                .person("P9", "No transparency.\nYours sincerely,\nBrave Citizens"));
    assertThat(NAMES).allMatch(name -> holds(names, name));
    assertThat(holds(names, "transparency")).isFalse();
    assertThat(names.isNamedIn("Transparency")).as("a label that is written as the name").isTrue();
    assertThat(holds(names, "Brave Citizens")).isFalse();
    assertThat(holds(names, "pierhead")).isFalse();
  }
}
