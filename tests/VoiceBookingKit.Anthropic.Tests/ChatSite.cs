using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Chat;
using VoiceBookingKit.Testing.Servers.Anthropic;

namespace VoiceBookingKit.Anthropic.Tests;

/// <summary>A conversation with Claude on an <see cref="AnthropicServer"/>.</summary>
internal sealed class ChatSite(AnthropicServer server, string key)
    : ChatCall(booking => booking.UseAnthropic(options => (options.ApiKey, options.Endpoint, options.Model) = (key, server.Address, "claude-test")))
{
    public AnthropicServer Server => server;

    public static async Task<ChatSite> StartAsync(Func<JsonElement, AnthropicAnswer> answer, string key = "sk-ant-test")
    {
        var server = new AnthropicServer { Answer = answer };
        await server.StartAsync();
        return new ChatSite(server, key);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await server.DisposeAsync();
    }
}
