package org.ax4j.error;

/** The codes of everything that can go wrong; each has its page in {@code docs/errors}. Codes are never reused or renamed. */
public enum Code {
    /** A name is blank, too long, holds a backtick or half of a character, or is used twice. */
    NAME("AX-NAME"),
    /** Bounds, scale, step or digits of a range do not fit each other. */
    RANGE("AX-RANGE"),
    /** The values of a choice or a fixed parameter are too few, doubled or of types that cannot be used. */
    CHOICE("AX-CHOICE"),
    /** Parameters do not make a search space. */
    SPACE("AX-SPACE"),
    /** An expression cannot be read. */
    EXPRESSION("AX-EXPRESSION"),
    /** A constraint between parameters cannot be used. */
    PARAMETER_CONSTRAINT("AX-PARAMETER-CONSTRAINT"),
    /** A point misses a parameter, has one too many, or lies outside the space. */
    POINT("AX-POINT"),
    /** An objective cannot be used. */
    OBJECTIVE("AX-OBJECTIVE"),
    /** A constraint on outcomes cannot be used. */
    OUTCOME_CONSTRAINT("AX-OUTCOME-CONSTRAINT"),
    /** A metric is not known, or declared against its use. */
    METRIC("AX-METRIC"),
    /** A reading is not a finite number, or its standard error or step is not valid. */
    READING("AX-READING"),
    /** An argument is null, a number outside what the call takes, or a text that files cannot hold. */
    ARGUMENT("AX-ARGUMENT"),
    /** There is no trial of that index. */
    TRIAL("AX-TRIAL"),
    /** The trial's status does not allow the call. */
    STATUS("AX-STATUS"),
    /** A configuring call is missing. */
    NOT_CONFIGURED("AX-NOT-CONFIGURED"),
    /** A configuring call may be made only once. */
    CONFIGURED("AX-CONFIGURED"),
    /** The problem has a form that the component cannot serve. */
    UNSUPPORTED("AX-UNSUPPORTED"),
    /** No point is left to suggest. */
    EXHAUSTED("AX-EXHAUSTED"),
    /** The call needs data that is not there yet. */
    DATA_REQUIRED("AX-DATA-REQUIRED"),
    /** No component of that id is present. */
    COMPONENT("AX-COMPONENT"),
    /** A component's configuration does not fit it. */
    CONFIG("AX-CONFIG"),
    /** What was asked for needs an artifact that is not on the class path. */
    ARTIFACT("AX-ARTIFACT"),
    /** A plugin breaks a rule. */
    PLUGIN("AX-PLUGIN"),
    /** A generator's answer breaks a rule of the contract. */
    SUGGESTION("AX-SUGGESTION"),
    /** A stored experiment cannot be read. */
    SNAPSHOT("AX-SNAPSHOT"),
    /** A file or store cannot be read or written. */
    STORAGE("AX-STORAGE"),
    /** A report cannot be written. */
    REPORT("AX-REPORT"),
    /** Arithmetic failed in a way that no fallback can mend. */
    NUMERICAL("AX-NUMERICAL");

    private final String id;

    Code(String id) {
        this.id = id;
    }

    /**
     * The code as texts show it and as its page is named.
     *
     * @return for example {@code AX-RANGE}
     */
    public String id() {
        return id;
    }
}
