package org.ax4j.analysis.health;

/**
 * What one check found.
 *
 * @param check its name
 * @param passed whether all is well
 * @param finding what was found, with figures
 * @param advice what to do; empty where all is well
 */
record Verdict(String check, boolean passed, String finding, String advice) {
    /** A verdict whose advice only counts if the check did not pass. */
    static Verdict of(String check, boolean passed, String finding, String advice) {
        return new Verdict(check, passed, finding, passed ? "" : advice);
    }
}
