package be.mille.proof;

import java.lang.reflect.Method;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.ReflectionUtils;

/** Everything that happens by the hour, in the order of a day: found by what is written at it, so that none is forgotten. */
final class Clocks {
    private static final Pattern HOUR = Pattern.compile("\\$\\{[^:]+:0 (\\d+) (\\d+) .*}");

    /** One of them, at its hour. */
    record Strike(LocalTime at, String name, Runnable now) {}

    private Clocks() {}

    static List<Strike> ofTheDay(ApplicationContext context) {
        var found = new ArrayList<Strike>();
        for (var name : context.getBeanDefinitionNames()) {
            var type = context.getType(name);
            if (type != null && type.getPackageName().startsWith("be.mille.")) {
                var bean = context.getBean(name);
                MethodIntrospector.selectMethods(AopUtils.getTargetClass(bean), Clocks::byTheHour)
                        .forEach(method -> found.add(strike(bean, method)));
            }
        }
        found.sort(Comparator.comparing(Strike::at).thenComparing(Strike::name));
        return found;
    }

    private static boolean byTheHour(Method method) {
        var written = AnnotatedElementUtils.findMergedAnnotation(method, Scheduled.class);
        return written != null && !written.cron().isEmpty();
    }

    private static Strike strike(Object bean, Method method) {
        var cron = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, Scheduled.class))
                .cron();
        var hour = HOUR.matcher(cron);
        if (!hour.matches()) {
            throw new IllegalStateException("At what hour is that: " + cron);
        }
        var callable = AopUtils.selectInvocableMethod(method, bean.getClass());
        ReflectionUtils.makeAccessible(callable);
        return new Strike(
                LocalTime.of(Integer.parseInt(hour.group(2)), Integer.parseInt(hour.group(1))),
                method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                () -> ReflectionUtils.invokeMethod(callable, bean));
    }
}
