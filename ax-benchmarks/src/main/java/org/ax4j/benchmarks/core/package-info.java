/** What ax-core costs: start, growth and answers, each measured in processes of its own. */
@NullMarked
package org.ax4j.benchmarks.core;

import org.jspecify.annotations.NullMarked;
