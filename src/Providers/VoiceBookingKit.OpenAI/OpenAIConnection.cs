using System.ClientModel;
using System.ClientModel.Primitives;
using System.ComponentModel.DataAnnotations;
using OpenAI;

namespace VoiceBookingKit.OpenAI;

/// <summary>Makes the official package's clients as the options say.</summary>
internal static class OpenAIConnection
{
    /// <summary>What a service that wants no key is sent in its place.</summary>
    private const string NoKey = "none";

    public static ApiKeyCredential Credential(string? apiKey) => new(string.IsNullOrWhiteSpace(apiKey) ? NoKey : apiKey);

    public static OpenAIClientOptions ClientOptions(Uri? endpoint, TimeSpan deadline)
    {
        var made = new OpenAIClientOptions
        {
            NetworkTimeout = deadline,
            // Trying again is for the session, which knows how long a caller has been waiting.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        };
        if (endpoint is not null)
            made.Endpoint = endpoint;
        return made;
    }

    /// <summary>What is wrong with a key and an address.</summary>
    public static IEnumerable<ValidationResult> Check(string? apiKey, Uri? endpoint)
    {
        if (endpoint is null && string.IsNullOrWhiteSpace(apiKey))
            yield return new("OpenAI needs a key; set it, or set Endpoint to a service that needs none.", ["ApiKey"]);
        if (endpoint is not null && (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https")))
            yield return new("must be an absolute http or https address, such as http://localhost:11434/v1.", ["Endpoint"]);
    }
}
