/** Which generator serves which trial, and why. */
@NullMarked
package org.ax4j.strategy;

import org.jspecify.annotations.NullMarked;
