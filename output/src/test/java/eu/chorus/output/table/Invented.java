package eu.chorus.output.table;

import eu.chorus.model.Consultation;
import eu.chorus.model.Identities;
import eu.chorus.model.Plenary;
import eu.chorus.model.Provision;
import eu.chorus.model.Question;
import eu.chorus.model.ReleaseTerms;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Vectors;
import eu.chorus.model.WorkingGroup;
import java.util.List;
import java.util.Map;

/** Invented consultations: only what tables are made of. */
final class Invented {
  private Invented() {}

  static Consultation asking(List<Question> questions, Map<String, StakeholderType> stakeholders) {
    return consultation(questions, List.of(), stakeholders, List.of());
  }

  static Consultation on(List<WorkingGroup> groups, List<Provision> provisions) {
    return consultation(List.of(), groups, Map.of(), provisions);
  }

  private static Consultation consultation(
      List<Question> questions,
      List<WorkingGroup> groups,
      Map<String, StakeholderType> stakeholders,
      List<Provision> provisions) {
    return new Consultation(
        "",
        "",
        List.of(),
        questions,
        List.of(),
        groups,
        List.of(),
        stakeholders,
        provisions,
        Plenary.none(),
        Identities.undecided(),
        Vectors.NONE,
        ReleaseTerms.none());
  }
}
