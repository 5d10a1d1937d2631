using System.Net.WebSockets;
using System.Text.Json.Nodes;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>How a version of the protocol tells what was heard.</summary>
internal interface IDeepgramDialect
{
    /// <summary>Whether it knows <c>Finalize</c> and <c>KeepAlive</c>.</summary>
    bool CanFinalize { get; }

    /// <summary>Whether finals come because the client asked for them.</summary>
    bool IsFinalizing { get; set; }

    WebSocketCloseStatus CloseStatus { get; }

    IEnumerable<JsonObject> Open();

    /// <summary>More audio came.</summary>
    IEnumerable<JsonObject> Tick(TimeSpan audio);

    /// <summary>The engine noticed something.</summary>
    /// <param name="heard">What, with times of the whole stream.</param>
    /// <param name="from">Where in the stream the times of its words count from.</param>
    /// <param name="isEnd">Whether it is so only because the audio ended.</param>
    IEnumerable<JsonObject> Hear(Heard heard, TimeSpan from, bool isEnd);

    IEnumerable<JsonObject> Finalized(TimeSpan audio);

    IEnumerable<JsonObject> Close(TimeSpan audio);
}
