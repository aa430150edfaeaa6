package dev.aigoals.client.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Learners who do the same at the same time. */
final class Together {

    private Together() {}

    /** What came of it for each, in their order, when all are done. */
    static <T> List<T> each(List<SpeechLearner> learners, Function<SpeechLearner, T> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> works = learners.stream()
                    .<Callable<T>>map(learner -> () -> work.apply(learner))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(works)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MeasuringFailed("Interrupted");
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof MeasuringFailed failed
                    ? failed
                    : new IllegalStateException(failure.getCause());
        }
    }
}
