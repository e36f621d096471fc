/** Points and numbers that fill a space evenly: Sobol sequences, normals made of them, Latin hypercubes, samples of polytopes. */
@NullMarked
package org.ax4j.models.sampling;

import org.jspecify.annotations.NullMarked;
