/** Contract tests that every component and plugin must pass, and histories to test them on. */
@NullMarked
package org.ax4j.testkit;

import org.jspecify.annotations.NullMarked;
