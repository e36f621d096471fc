package org.ax4j.arch;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** What of public and protected elements has no comment, or a comment that lacks a tag; sources are parsed, not resolved. */
final class MissingDocs extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final List<String> missing = new ArrayList<>();

    private MissingDocs(DocTrees docs) {
        this.docs = docs;
    }

    static List<String> in(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null, sources);
        MissingDocs scanner = new MissingDocs(DocTrees.instance(task));
        for (CompilationUnitTree unit : task.parse()) {
            scanner.scan(unit, null);
        }
        return scanner.missing;
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
        if (!isVisible(type.getModifiers())) {
            return null;
        }
        List<String> names = typeParameters(type.getTypeParameters());
        if (type.getKind() == Tree.Kind.RECORD) {
            names.addAll(components(type));
        }
        comment(type.getSimpleName().toString())
                .ifPresent(comment -> params(type.getSimpleName().toString(), comment, names));
        return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        if (isVisible(method.getModifiers()) && !overrides) {
            String name = owner().getSimpleName() + "." + method.getName();
            comment(name).ifPresent(comment -> tags(name, method, comment));
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void none) {
        boolean component = owner().getKind() == Tree.Kind.RECORD
                && !field.getModifiers().getFlags().contains(Modifier.STATIC);
        if (!component && isVisible(field.getModifiers())) {
            comment(owner().getSimpleName() + "." + field.getName());
        }
        return null;
    }

    private void tags(String name, MethodTree method, DocCommentTree comment) {
        List<String> parameters = method.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .collect(Collectors.toCollection(ArrayList::new));
        boolean constructor = method.getName().contentEquals("<init>");
        if (constructor && owner().getKind() == Tree.Kind.RECORD && parameters.equals(components(owner()))) {
            return;
        }
        parameters.addAll(typeParameters(method.getTypeParameters()));
        params(name, comment, parameters);
        boolean answers =
                !constructor && !String.valueOf(method.getReturnType()).equals("void");
        boolean returns = comment.getBlockTags().stream().anyMatch(tag -> tag.getKind() == DocTree.Kind.RETURN)
                || comment.getFullBody().stream().anyMatch(tag -> tag.getKind() == DocTree.Kind.RETURN);
        note(answers && !returns, name + " has no @return");
        Set<String> documented = comment.getBlockTags().stream()
                .filter(ThrowsTree.class::isInstance)
                .map(tag -> ((ThrowsTree) tag).getExceptionName().getSignature())
                .collect(Collectors.toSet());
        method.getThrows()
                .forEach(type -> note(!documented.contains(type.toString()), name + " has no @throws " + type));
    }

    private void params(String name, DocCommentTree comment, List<String> wanted) {
        List<String> documented = comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .filter(tag -> !((ParamTree) tag).getDescription().isEmpty())
                .map(tag -> ((ParamTree) tag).getName().toString())
                .toList();
        wanted.forEach(parameter -> note(!documented.contains(parameter), name + " has no @param " + parameter));
    }

    /** The comment of the present element; a missing one is noted. */
    private Optional<DocCommentTree> comment(String name) {
        Optional<DocCommentTree> comment = Optional.ofNullable(docs.getDocCommentTree(getCurrentPath()))
                .filter(tree -> !tree.getFullBody().isEmpty());
        note(comment.isEmpty(), name + " has no comment");
        return comment;
    }

    private void note(boolean fault, String what) {
        if (fault) {
            missing.add(getCurrentPath()
                            .getCompilationUnit()
                            .getSourceFile()
                            .getName()
                            .replaceAll(".*/", "") + ": " + what);
        }
    }

    private boolean isVisible(ModifiersTree modifiers) {
        Set<Modifier> flags = modifiers.getFlags();
        TreePath parent = getCurrentPath().getParentPath();
        boolean implied = parent.getLeaf() instanceof ClassTree owner
                && (owner.getKind() == Tree.Kind.INTERFACE || owner.getKind() == Tree.Kind.ANNOTATION_TYPE)
                && !flags.contains(Modifier.PRIVATE);
        return implied || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
    }

    private ClassTree owner() {
        return (ClassTree) getCurrentPath().getParentPath().getLeaf();
    }

    private static List<String> components(ClassTree record) {
        return record.getMembers().stream()
                .flatMap(member -> member instanceof VariableTree field ? Stream.of(field) : Stream.empty())
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(field -> field.getName().toString())
                .toList();
    }

    private static List<String> typeParameters(List<? extends TypeParameterTree> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.getName().toString())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
