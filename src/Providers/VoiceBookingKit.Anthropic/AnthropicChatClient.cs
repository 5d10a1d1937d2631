using System.Runtime.CompilerServices;
using Anthropic;
using Anthropic.Core;
using Anthropic.Exceptions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace VoiceBookingKit.Anthropic;

/// <summary>The official package's chat client, whose refusals are told with the setting to look at.</summary>
internal sealed class AnthropicChatClient(IOptions<AnthropicOptions> options) : DelegatingChatClient(Create(options.Value))
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (AnthropicApiException failure)
        {
            throw Explain(failure);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(updates))
            yield return updates.Current;
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (AnthropicApiException failure)
        {
            throw Explain(failure);
        }
    }

    private static IChatClient Create(AnthropicOptions options)
    {
        var made = new ClientOptions
        {
            ApiKey = options.ApiKey,
            Timeout = options.Deadline,
            // Trying again is for the receptionist, which knows how long a caller has been waiting.
            MaxRetries = 0,
        };
        if (options.Endpoint is { } endpoint)
            made = made with { BaseUrl = endpoint.AbsoluteUri.TrimEnd('/') };
        return new AnthropicClient(made).AsIChatClient(options.Model, options.MaxOutputTokens);
    }

    private static HttpRequestException Explain(AnthropicApiException failure)
    {
        var what = (int)failure.StatusCode switch
        {
            401 or 403 => "Anthropic refused the key. Set VoiceBooking:Anthropic:ApiKey to one that is valid.",
            404 => "Anthropic knows no such model. Check VoiceBooking:Anthropic:Model.",
            429 => "Anthropic is asked too often, or the account has no credit left.",
            529 => "Anthropic is overloaded.",
            var status => $"Anthropic answered with an error (HTTP {status}).",
        };
        return new HttpRequestException(what, failure, failure.StatusCode);
    }
}
