using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Chat;
using VoiceBookingKit.Testing.Servers.OpenAI;

namespace VoiceBookingKit.OpenAI.Tests;

/// <summary>A conversation with a model on an <see cref="OpenAIServer"/>.</summary>
internal sealed class ChatSite(OpenAIServer server, string key)
    : ChatCall(booking => booking.UseOpenAI(options => (options.ApiKey, options.Endpoint, options.ChatModel) = (key, server.Endpoint, "gpt-test")))
{
    public OpenAIServer Server => server;

    public static async Task<ChatSite> StartAsync(Func<OpenAIChatRequest, OpenAIAnswer> answer, string key = "sk-test")
    {
        var server = new OpenAIServer { Answer = answer };
        await server.StartAsync();
        return new ChatSite(server, key);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await server.DisposeAsync();
    }
}
