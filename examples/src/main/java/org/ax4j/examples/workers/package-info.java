/** Several workers at once, and an experiment that is kept on disk. */
@NullMarked
package org.ax4j.examples.workers;

import org.jspecify.annotations.NullMarked;
