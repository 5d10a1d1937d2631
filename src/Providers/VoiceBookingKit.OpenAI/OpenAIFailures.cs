using System.ClientModel;

namespace VoiceBookingKit.OpenAI;

/// <summary>Says what a refusal of OpenAI's means and which setting to look at; nothing of the request is repeated.</summary>
internal static class OpenAIFailures
{
    public static bool IsTransient(ClientResultException failure) => failure.Status is 0 or 408 or 409 or 429 or >= 500;

    public static string Explain(ClientResultException failure, string section, string modelSetting) => failure.Status switch
    {
        401 or 403 => $"OpenAI refused the key (HTTP {failure.Status}). Set {section}:ApiKey to one that is valid for this endpoint.",
        404 => $"OpenAI knows no such model or path (HTTP 404). Check {section}:{modelSetting} and {section}:Endpoint.",
        429 => "OpenAI is asked too often, or the account has no credit left (HTTP 429).",
        0 => $"OpenAI can't be reached. Check the network and {section}:Endpoint.",
        var status => $"OpenAI answered with an error (HTTP {status}).",
    };
}
