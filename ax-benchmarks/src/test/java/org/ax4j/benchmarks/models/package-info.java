@NullMarked
package org.ax4j.benchmarks.models;

import org.jspecify.annotations.NullMarked;
