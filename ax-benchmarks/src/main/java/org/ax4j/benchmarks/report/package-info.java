/** Experiments worth a report: how long their analyses take, and the pictures of the documents. */
@NullMarked
package org.ax4j.benchmarks.report;

import org.jspecify.annotations.NullMarked;
