/** Tests of the learners against scikit-learn's figures and second ways of computing. */
@NullMarked
package org.ax4j.sklearn;

import org.jspecify.annotations.NullMarked;
