package org.ax4j.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything public or protected in the published modules says what it is: comment, parameters, answer, checked exceptions. */
class JavadocTest {
    @Test
    void everythingPublicIsDocumented() throws IOException {
        List<Path> sources = Repository.PUBLISHED.stream()
                .flatMap(module -> Repository.sources(module + "/src/main/java").stream())
                .toList();
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            assertThat(MissingDocs.in(files.getJavaFileObjectsFromPaths(sources)))
                    .isEmpty();
        }
        assertThat(sources).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        public class A {}                                                                  | A has no comment
        /** A. */ public class A<T> {}                                                     | A has no @param T
        /** A. */ public record A(int n) {}                                                | A has no @param n
        /** A. @param n */ public record A(int n) {}                                       | A has no @param n
        /** A. */ public class A { public int n; }                                         | A.n has no comment
        /** A. */ public class A { protected void m() {} }                                 | A.m has no comment
        /** A. */ public class A { /** M. */ public void m(int n) {} }                     | A.m has no @param n
        /** A. */ public class A { /** M. */ public <T> void m() {} }                      | A.m has no @param T
        /** A. */ public class A { /** M. */ public int m() { return 1; } }                | A.m has no @return
        /** A. */ public class A { /** M. */ public void m() throws Exception {} }         | A.m has no @throws Exception
        /** A. */ public class A { /** C. */ public A(int n) {} }                          | A.<init> has no @param n
        /** A. */ public class A { public static class B {} }                              | B has no comment
        /** A. */ public interface A { void m(); }                                         | A.m has no comment
        /** A. */ public interface A { int N = 1; }                                        | A.N has no comment
        /** A. */ public enum A { ONE }                                                    | A.ONE has no comment
        """)
    void whatIsMissingIsSeen(String source, String missing) throws IOException {
        assertThat(MissingDocs.in(List.of(new Text(source)))).containsExactly("A.java: " + missing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        class A { public void m() {} }
        /** A. */ public class A { private int n; void m(int k) {} }
        /** A. */ public class A { @Override public String toString() { return ""; } }
        /** A. */ public interface A { private int n() { return 1; } }
        """)
    void whatIsHiddenOrInheritedNeedsNothing(String source) throws IOException {
        assertThat(MissingDocs.in(List.of(new Text(source)))).isEmpty();
    }

    @Test
    void theCompactConstructorOfARecordNeedsNoParametersAgain() throws IOException {
        String record = "/** A.\n * @param n number */ public record A(int n) { /** Checks. */ public A { } }";
        assertThat(MissingDocs.in(List.of(new Text(record)))).isEmpty();
    }

    /** A source file in memory. */
    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String source) {
            super(URI.create("string:///A.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
