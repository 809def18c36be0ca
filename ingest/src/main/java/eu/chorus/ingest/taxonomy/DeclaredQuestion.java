package eu.chorus.ingest.taxonomy;

import eu.chorus.model.ProvisionKey;
import eu.chorus.model.QuestionKind;
import java.util.List;
import java.util.Optional;

/**
 * A question as the file declares it, before its export is looked at.
 *
 * @param node where it stands
 * @param id its id
 * @param input id of its input
 * @param header the name of its column
 * @param kind how it is answered
 * @param options the names of its options
 * @param ordinal whether they form a scale
 * @param section id of its section; empty when none
 * @param workingGroups ids of its working groups
 * @param topic id of its topic; empty when none
 * @param provision the provision that it is about, if it names one
 */
record DeclaredQuestion(
    YamlNode node,
    String id,
    String input,
    String header,
    QuestionKind kind,
    List<YamlNode> options,
    boolean ordinal,
    String section,
    List<String> workingGroups,
    String topic,
    Optional<ProvisionKey> provision) {
  DeclaredQuestion {
    options = List.copyOf(options);
    workingGroups = List.copyOf(workingGroups);
  }

  /** The same question under another header. */
  DeclaredQuestion under(String otherHeader) {
    return new DeclaredQuestion(
        node,
        id,
        input,
        otherHeader,
        kind,
        options,
        ordinal,
        section,
        workingGroups,
        topic,
        provision);
  }
}
