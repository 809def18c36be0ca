/**
 * Starts this very program again as a child process that may do as little as possible, on every
 * machine alike.
 */
@NullMarked
package eu.chorus.process;

import org.jspecify.annotations.NullMarked;
