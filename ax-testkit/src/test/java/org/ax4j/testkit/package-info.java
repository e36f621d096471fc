/** Runs the contracts on core's components, and on components that break each rule. */
@NullMarked
package org.ax4j.testkit;

import org.jspecify.annotations.NullMarked;
