package be.mille.screening.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Her pages tell no other page where she comes from, and no search engine that they exist. */
@Configuration(proxyBeanMethods = false)
class HerHeaders implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        response.setHeader("Referrer-Policy", "no-referrer");
                        response.setHeader("X-Robots-Tag", "noindex, nofollow");
                        return true;
                    }
                })
                .addPathPatterns(HereController.PATH, HereController.PATH + "/**", OpenController.PATH + "/*");
    }
}
