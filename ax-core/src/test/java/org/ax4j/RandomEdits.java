package org.ax4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.Scale;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;

/** Random edits of a space, valid but for the room that a constraint needs. */
record RandomEdits(SplittableRandom random, SearchSpace space, Map<String, Object> frozen) {
    SpaceEdit any() {
        if (!frozen.isEmpty() && random.nextInt(3) == 0) {
            return SpaceEdit.unfreeze(frozen.keySet().iterator().next());
        }
        List<Parameter> searched = new ArrayList<>(space.searched());
        if (searched.isEmpty() || random.nextInt(4) == 0) {
            return added("late" + space.parameters().size());
        }
        Parameter parameter = searched.get(random.nextInt(searched.size()));
        if (frozen.containsKey(parameter.name()) || random.nextBoolean()) {
            return SpaceEdit.widen(wider(parameter));
        }
        return SpaceEdit.freeze(parameter.name(), value(parameter));
    }

    private SpaceEdit added(String name) {
        Parameter parameter = random.nextBoolean()
                ? RangeParameter.real(name, -1, 1)
                : random.nextBoolean() ? RangeParameter.integer(name, 1, 9) : ChoiceParameter.of(name, "a", "b", "c");
        return SpaceEdit.add(parameter, value(parameter));
    }

    private Object value(Parameter parameter) {
        return parameter instanceof RangeParameter range
                ? range.fromShare(random.nextDouble())
                : ((ChoiceParameter) parameter)
                        .values()
                        .get(random.nextInt(
                                ((ChoiceParameter) parameter).values().size()));
    }

    private Parameter wider(Parameter parameter) {
        if (parameter instanceof ChoiceParameter choice) {
            List<Object> more = new ArrayList<>(choice.values());
            if (choice.values().get(0) instanceof String) {
                more.add(random.nextInt(more.size() + 1), "w" + more.size());
            }
            return new ChoiceParameter(choice.name(), more, choice.isOrdered(), choice.activations());
        }
        RangeParameter range = (RangeParameter) parameter;
        double more = range.step().orElse(1) * random.nextInt(1, 4);
        double high = range.scale() == Scale.LOGIT ? (1 + range.high()) / 2 : range.high() + more;
        double low = range.scale() == Scale.LINEAR ? range.low() - more : range.low();
        return new RangeParameter(
                range.name(), range.integer(), low, high, range.scale(), range.step(), range.digits());
    }
}
