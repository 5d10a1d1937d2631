using Microsoft.Extensions.Options;

namespace VoiceBookingKit.CalCom;

/// <summary>Checks what annotations can't say; every message names its setting.</summary>
internal sealed class CalComOptionsValidator(string calendar) : IValidateOptions<CalComOptions>
{
    private readonly string _section = $"VoiceBooking:Calendars:{calendar}";

    public ValidateOptionsResult Validate(string? name, CalComOptions options)
    {
        if (name != calendar)
            return ValidateOptionsResult.Skip;
        string[] problems = [.. ProblemsOf(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> ProblemsOf(CalComOptions options)
    {
        if (AddressProblem(options.BaseUrl) is { } problem)
            yield return $"{_section}:BaseUrl: {problem}";
        if (options.ApiKey.Any(character => character is <= ' ' or > '~'))
            yield return $"{_section}:ApiKey: it has spaces or other characters that no key has; copy it again.";
        if (options.EventTypes.Count == 0)
            yield return $"{_section}:EventTypes: name an event type for at least one service, such as {_section}:EventTypes:demo:Id.";
        foreach (var (service, type) in options.EventTypes)
        {
            foreach (var found in ProblemsOf(type, $"{_section}:EventTypes:{service}", mayBeUnnamed: type.Staff.Count > 0))
                yield return found;
            foreach (var found in type.Staff.SelectMany(staff => ProblemsOf(staff.Value, $"{_section}:EventTypes:{service}:Staff:{staff.Key}", mayBeUnnamed: false)))
                yield return found;
        }
    }

    private static string? AddressProblem(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            return "it is not an address such as 'https://api.cal.com/v2'.";
        if (address.Scheme == "http" && !address.IsLoopback)
            return "use https; the key would travel in the clear.";
        if (address.AbsolutePath.TrimEnd('/').EndsWith("/v1", StringComparison.OrdinalIgnoreCase))
            return "API v1 was shut down in April 2026; use v2, 'https://api.cal.com/v2', with a key made for it.";
        return address.Query.Length > 0 ? "it has a query; an API key belongs into ApiKey." : null;
    }

    private static IEnumerable<string> ProblemsOf(CalComEventType type, string setting, bool mayBeUnnamed)
    {
        if (!type.IsNamed && !mayBeUnnamed)
            yield return $"{setting}: give the event type's Id, or its Slug with Username or TeamSlug.";
        if (type is { Id: not null, Slug: not null })
            yield return $"{setting}: give Id or Slug, not both.";
        if (type.Id is <= 0)
            yield return $"{setting}:Id: it is a positive number.";
        if (type.Slug is not null && (type.Username is null) == (type.TeamSlug is null))
            yield return $"{setting}:Slug: it needs either Username or TeamSlug.";
    }
}
