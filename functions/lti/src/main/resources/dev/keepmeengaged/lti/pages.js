'use strict';
// What the pages of a login, a launch and a registration do in a browser. The page says by data
// attributes which step it is; its Content-Security-Policy allows this text by its hash.
(() => {
  /** In milliseconds. Platforms answer within one; a storage that does not is none. */
  const LONGEST_WAIT = 3000;

  const page = document.querySelector('[data-step]');
  const { step, origin, frame, key, value, next } = page.dataset;
  const platform = window.parent === window ? window.opener : window.parent;

  /** The value in the answer of the platform's storage; empty when there is none. */
  const asked = (message) =>
    new Promise((resolve) => {
      const id = crypto.randomUUID();
      addEventListener('message', ({ data, origin: sender }) => {
        if (sender === origin && data?.message_id === id && data.subject === `${message.subject}.response`) {
          resolve(data.error ? '' : String(data.value ?? ''));
        }
      });
      setTimeout(() => resolve(''), LONGEST_WAIT);
      try {
        const store = frame === '_parent' ? platform : platform.frames[frame];
        store.postMessage({ ...message, message_id: id }, origin);
      } catch {
        resolve(''); // there is no such frame
      }
    });

  const close = () => platform?.postMessage({ subject: 'org.imsglobal.lti.close' }, '*');

  const steps = {
    // The secret of a login goes to the platform's storage, and the browser to the platform.
    keep: async () => {
      await asked({ subject: 'lti.put_data', key, value });
      location.replace(next);
    },
    // The secret comes back with the launch.
    prove: async () => {
      page.elements.binding.value = await asked({ subject: 'lti.get_data', key });
      page.submit();
    },
    // The platform closes its window of a registration.
    close: () => {
      page.addEventListener('click', close);
      if (page.dataset.now) {
        close();
      }
    },
  };
  steps[step]();
})();
