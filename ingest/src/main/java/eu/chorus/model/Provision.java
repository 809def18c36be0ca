package eu.chorus.model;

/**
 * A numbered unit of one draft of the Code: a Commitment, a Measure or a KPI. Numbers change in
 * every round, so a provision means something only together with its round.
 *
 * @param round the drafting round, such as "draft2"
 * @param id its number in that round, such as "Measure 2.3"
 * @param title its heading; may be empty
 * @param workingGroup id of the working group that drafts it; may be empty
 */
public record Provision(String round, String id, String title, String workingGroup) {}
