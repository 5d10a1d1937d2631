using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;

namespace VoiceBookingKit.OpenAI;

/// <summary>Makes the official package's clients as the options say.</summary>
internal static class OpenAIConnection
{
    /// <summary>What a service that wants no key is sent in its place.</summary>
    private const string NoKey = "none";

    public static ApiKeyCredential Credential(string? apiKey) => new(string.IsNullOrWhiteSpace(apiKey) ? NoKey : apiKey);

    public static OpenAIClientOptions ClientOptions(OpenAIOptions options)
    {
        var made = new OpenAIClientOptions
        {
            OrganizationId = options.Organization,
            ProjectId = options.Project,
            NetworkTimeout = options.Deadline,
            // Trying again is for the session, which knows how long a caller has been waiting.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        };
        if (options.Endpoint is not null)
            made.Endpoint = options.Endpoint;
        return made;
    }
}
