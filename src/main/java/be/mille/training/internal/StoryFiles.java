package be.mille.training.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The stories of {@code content/training/families}, read and checked. */
@Component
class StoryFiles {
    private static final String WHERE = "classpath*:content/training/families/*.yaml";

    private final StoryCheck check;

    StoryFiles(StoryCheck check) {
        this.check = check;
    }

    /** @throws BrokenStoryException naming file and field of the first thing that is wrong */
    List<Story> read() {
        var stories = new ArrayList<Story>();
        for (var file : files()) {
            var story = StoryReader.read(name(file), text(file));
            check.check(name(file), story);
            stories.add(story);
        }
        return List.copyOf(stories);
    }

    private static List<Resource> files() {
        try {
            var found = new ArrayList<>(List.of(new PathMatchingResourcePatternResolver().getResources(WHERE)));
            found.sort(Comparator.comparing(StoryFiles::name));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
