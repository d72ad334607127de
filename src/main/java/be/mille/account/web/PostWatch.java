package be.mille.account.web;

import be.mille.directory.Posts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request whether the signed-in person still holds her post, as what and for whom: a suspension, a departure or
 * a new function is in force with the next page, on every node.
 */
class PostWatch extends OncePerRequestFilter {
    private final Posts posts;
    private final SignIns signIns;
    private final SignInLog log;

    PostWatch(Posts posts, SignIns signIns, SignInLog log) {
        this.log = log;
        this.posts = posts;
        this.signIns = signIns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/static/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn user
                && posts.current(user.actor().id()).filter(user.actor()::equals).isEmpty()) {
            log.closed(user.actor());
            signIns.end(request);
            SignIns.clearBrowser(response);
            SignInRedirects.send(request, response, "/sign-in?closed");
            return;
        }
        chain.doFilter(request, response);
    }
}
