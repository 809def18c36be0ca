package eu.chorus.model;

/**
 * A numbered unit of one draft of the Code: a Commitment, a Measure, a Sub-Measure or a KPI.
 * Numbers change in every round, so a provision means something only together with its round.
 *
 * @param round the drafting round, such as "draft2"
 * @param id its number in that round, such as "Measure 2.3" or "Copyright, Measure 1.1"
 * @param parent id of the provision of the same round that it stands under; empty when it stands
 *     under none, or when the draft was given as a list without an order
 * @param order its place in the draft, from 0
 * @param title its heading; may be empty
 * @param workingGroup id of the working group that drafts it; may be empty
 * @param text what it says, a line for each paragraph; empty when only its heading is known
 */
public record Provision(
    String round,
    String id,
    String parent,
    int order,
    String title,
    String workingGroup,
    String text) {
  /** What a question or a comment refers to it by. */
  public ProvisionKey key() {
    return new ProvisionKey(round, id);
  }
}
