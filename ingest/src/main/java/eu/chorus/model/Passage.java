package eu.chorus.model;

import java.util.List;

/**
 * An indexed piece of a verbatim: a paragraph or so, the unit that is routed, themed and found.
 *
 * @param id unique and stable: contribution id, question id and ordinal
 * @param contribution id of the contribution
 * @param question id of the question it answers (the upload question for a document)
 * @param ordinal its place within the answer or document, from 0
 * @param language BCP 47 tag of the language it is written in; "und" when unknown
 * @param text its words
 * @param workingGroups ids of the working groups it was routed to
 * @param topic id of the topic it was routed to; empty when none
 * @param routing what said so, and how likely it is
 */
public record Passage(
    String id,
    String contribution,
    String question,
    int ordinal,
    String language,
    Verbatim text,
    List<String> workingGroups,
    String topic,
    Routing routing) {
  public Passage {
    workingGroups = List.copyOf(workingGroups);
  }
}
