package crm.app.web;

import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Looks at how much is coming where anybody may send something, before a byte of it is written to a disk. */
final class OpenUploads extends OncePerRequestFilter {

    /** Besides the file a form holds its own lines and the file's name. */
    private static final DataSize FORM = DataSize.ofKilobytes(16);

    private final long most;
    private final HandlerExceptionResolver problems;
    private final LocaleResolver languages;

    OpenUploads(DataSize largestFile, HandlerExceptionResolver problems, LocaleResolver languages) {
        this.most = largestFile.toBytes() + FORM.toBytes();
        this.problems = problems;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long coming = request.getContentLengthLong();
        if (coming < 0) {
            refuse(request, response, ProblemException.of(411, "length-required"));
        } else if (coming > most) {
            refuse(
                    request,
                    response,
                    ProblemException.about(FieldError.of("file", "upload-too-large"), 413, "too-large"));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Where no controller has been chosen yet nobody has asked for the caller's language either. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, ProblemException refusal) {
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        problems.resolveException(request, response, null, refusal);
    }
}
