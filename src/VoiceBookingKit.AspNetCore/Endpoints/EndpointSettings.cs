using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace VoiceBookingKit.AspNetCore.Endpoints;

/// <summary>Reads and checks <see cref="VoiceBookingEndpointOptions"/> while the endpoints are mapped, which is before the host starts.</summary>
internal static class EndpointSettings
{
    private const string Section = "VoiceBooking:Endpoints";

    /// <exception cref="OptionsValidationException">Settings make no sense; every one of them is named.</exception>
    public static VoiceBookingEndpointOptions Read(IServiceProvider services, Action<VoiceBookingEndpointOptions>? configure)
    {
        var options = new VoiceBookingEndpointOptions();
        services.GetService<IConfiguration>()?.GetSection(Section).Bind(options);
        configure?.Invoke(options);

        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        var problems = results.Select(result => $"{Section}:{result.MemberNames.FirstOrDefault()}: {result.ErrorMessage}")
            .Concat(options.AllowedOrigins.Where(origin => !IsOrigin(origin)).Select(origin => $"{Section}:AllowedOrigins: '{origin}' is not an origin such as 'https://www.example.com'."))
            .ToList();
        return problems.Count == 0 ? options : throw new OptionsValidationException(Options.DefaultName, typeof(VoiceBookingEndpointOptions), problems);
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority).Equals(text.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
