/** What pages of the restricted zone have in common: one file each, without scripts. */
@NullMarked
package eu.chorus.output.page;

import org.jspecify.annotations.NullMarked;
