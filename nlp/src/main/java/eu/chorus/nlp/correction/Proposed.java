package eu.chorus.nlp.correction;

import eu.chorus.model.Correction;
import eu.chorus.problem.Place;

/**
 * A correction that somebody asks for, and where it stands.
 *
 * @param place the cell that asks for it
 * @param correction what is asked for
 */
public record Proposed(Place place, Correction correction) {}
