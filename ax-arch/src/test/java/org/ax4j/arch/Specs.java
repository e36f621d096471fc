package org.ax4j.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.ax4j.component.Spec;

/** What defines a component has {@code spec()} with its defaults, and {@code spec(config)}. */
final class Specs {
    static final ArchCondition<JavaField> OF_COMPONENTS = new ArchCondition<>("stand beside spec() and spec(config)") {
        @Override
        public void check(JavaField component, ConditionEvents events) {
            JavaClass owner = component.getOwner();
            JavaClass config = ((JavaParameterizedType) component.getType())
                    .getActualTypeArguments()
                    .get(1)
                    .toErasure();
            for (List<JavaClass> parameters : List.of(List.<JavaClass>of(), List.of(config))) {
                boolean there = owner.getMethods().stream().anyMatch(method -> isSpec(method, parameters));
                String message = owner.getName() + (there ? " has" : " has no") + " spec" + parameters;
                events.add(new SimpleConditionEvent(component, there, message));
            }
        }
    };

    private Specs() {}

    private static boolean isSpec(JavaMethod method, List<JavaClass> parameters) {
        return method.getName().equals("spec")
                && method.getModifiers().containsAll(List.of(JavaModifier.PUBLIC, JavaModifier.STATIC))
                && method.getRawReturnType().isEquivalentTo(Spec.class)
                && method.getRawParameterTypes().equals(parameters);
    }
}
